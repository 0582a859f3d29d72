-- Reads what was shown.
SELECT digest, site, language, build, content, texts, published_at FROM notices WHERE digest = :digest;
