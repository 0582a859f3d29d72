-- Counts what is still to be delivered to each recipient, and what was given up.
SELECT
  recipient,
  sum(CASE WHEN due_at IS NULL THEN 0 ELSE 1 END) AS waiting,
  sum(CASE WHEN due_at IS NULL THEN 1 ELSE 0 END) AS given_up,
  min(CASE WHEN due_at IS NULL THEN NULL ELSE created_at END) AS oldest
FROM deliveries
GROUP BY recipient
ORDER BY recipient;
