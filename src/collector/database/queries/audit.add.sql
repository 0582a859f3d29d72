-- Notes who did what.
INSERT INTO audit (id, at, who, action, subject) VALUES (:id, :at, :who, :action, :subject);
