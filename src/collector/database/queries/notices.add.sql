-- Publishes what is shown; nothing changes where it is known.
INSERT INTO notices (digest, site, language, build, content, texts, published_at)
VALUES (:digest, :site, :language, :build, :content, :texts, :published_at)
ON CONFLICT (digest) DO NOTHING;
