-- Lists the notes on one consent id.
SELECT at, who, text FROM annotations WHERE consent_id = :consent_id ORDER BY id;
