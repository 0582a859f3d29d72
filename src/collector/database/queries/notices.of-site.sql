-- Reads everything that a site has shown.
SELECT digest, site, language, build, content, texts, published_at FROM notices WHERE site = :site ORDER BY published_at, digest;
