-- What the peers see of Rawi's tables: the published articles without Rawi's own card, and every name as a column. The
-- comments tell PostGraphile the keys, which a view does not have.
DROP SCHEMA IF EXISTS peers CASCADE;
CREATE SCHEMA peers;

CREATE VIEW peers.source AS SELECT id, slug,
  (SELECT text FROM source_name WHERE source_id = source.id AND kind = 'CANONICAL' AND language = 'en' ORDER BY id LIMIT 1) AS name
FROM public.source;
CREATE VIEW peers.tag AS SELECT id, slug,
  (SELECT text FROM tag_label WHERE tag_id = tag.id AND kind = 'CANONICAL' AND language = 'en' ORDER BY id LIMIT 1) AS name
FROM public.tag;
CREATE VIEW peers.person AS SELECT id, slug,
  (SELECT text FROM person_name WHERE person_id = person.id AND kind = 'CANONICAL' AND language = 'en' ORDER BY id LIMIT 1) AS name
FROM public.person;
CREATE VIEW peers.country AS SELECT id, code,
  (SELECT text FROM country_name WHERE country_id = country.id AND kind = 'CANONICAL' AND language = 'en' ORDER BY id LIMIT 1) AS name
FROM public.country;

CREATE VIEW peers.article AS
SELECT id, slug, url, headline, summary, paragraphs, language, published_at, source_id
FROM public.article WHERE status = 'PUBLISHED';
CREATE VIEW peers.article_credit AS SELECT article_id, position, role, source_id FROM public.article_credit;
CREATE VIEW peers.article_tag AS SELECT article_id, tag_id, position FROM public.article_tag;
-- The instant of a withdrawn article's links is null.
CREATE VIEW peers.article_person AS
SELECT article_id, person_id, mention_count, salience, published_at FROM public.article_person WHERE published_at IS NOT NULL;
CREATE VIEW peers.article_country AS
SELECT article_id, country_id, mention_count, salience, published_at FROM public.article_country WHERE published_at IS NOT NULL;

COMMENT ON VIEW peers.source IS E'@primaryKey id\n@unique slug';
COMMENT ON VIEW peers.tag IS E'@primaryKey id\n@unique slug';
COMMENT ON VIEW peers.person IS E'@primaryKey id\n@unique slug';
COMMENT ON VIEW peers.country IS E'@primaryKey id\n@unique code';
COMMENT ON VIEW peers.article IS E'@primaryKey id\n@unique slug\n@foreignKey (source_id) references source (id)|@fieldName source|@foreignFieldName articles';
COMMENT ON VIEW peers.article_credit IS E'@primaryKey article_id,position\n@foreignKey (article_id) references article (id)|@fieldName article|@foreignFieldName credits\n@foreignKey (source_id) references source (id)|@fieldName source|@foreignFieldName credits';
COMMENT ON VIEW peers.article_tag IS E'@primaryKey article_id,tag_id\n@foreignKey (article_id) references article (id)|@fieldName article|@foreignFieldName tags\n@foreignKey (tag_id) references tag (id)|@fieldName tag|@foreignFieldName articles';
COMMENT ON VIEW peers.article_person IS E'@primaryKey article_id,person_id\n@foreignKey (article_id) references article (id)|@fieldName article|@foreignFieldName people\n@foreignKey (person_id) references person (id)|@fieldName person|@foreignFieldName articles';
COMMENT ON VIEW peers.article_country IS E'@primaryKey article_id,country_id\n@foreignKey (article_id) references article (id)|@fieldName article|@foreignFieldName countries\n@foreignKey (country_id) references country (id)|@fieldName country|@foreignFieldName articles';

-- A search with facets, by hand, as no tool makes it from tables: words as they are before stems, the headline before
-- the body, newer before older.
CREATE FUNCTION peers.search_articles(exact text, matching text) RETURNS SETOF peers.article LANGUAGE sql STABLE AS $$
  SELECT p.* FROM (
    SELECT a.id, a.published_at, CASE WHEN a.headline_search @@ exact::tsquery THEN 4
      WHEN a.headline_search @@ matching::tsquery THEN 3 WHEN a.search @@ exact::tsquery THEN 2 ELSE 1 END AS level
    FROM public.article a WHERE a.status = 'PUBLISHED' AND a.search @@ matching::tsquery
    ORDER BY level DESC, a.published_at DESC, a.id DESC LIMIT 20
  ) best JOIN peers.article p ON p.id = best.id ORDER BY best.level DESC, best.published_at DESC, best.id DESC
$$;

-- The links of what was found are counted first, and only the names of the ten most frequent are looked up.
CREATE FUNCTION peers.search_facets(matching text) RETURNS json LANGUAGE sql STABLE AS $$
  WITH found AS MATERIALIZED (
    SELECT id, published_at FROM public.article WHERE status = 'PUBLISHED' AND search @@ matching::tsquery
  )
  SELECT json_build_object(
    'totalCount', (SELECT count(*) FROM found),
    'people', (SELECT json_agg(json_build_object('count', t.count, 'slug', p.slug, 'name', p.name)) FROM (
      SELECT l.person_id AS id, count(*) FROM found f JOIN public.article_person l ON l.article_id = f.id
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) t JOIN peers.person p ON p.id = t.id),
    'countries', (SELECT json_agg(json_build_object('count', t.count, 'code', c.code, 'name', c.name)) FROM (
      SELECT l.country_id AS id, count(*) FROM found f JOIN public.article_country l ON l.article_id = f.id
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) t JOIN peers.country c ON c.id = t.id),
    'perDay', (SELECT json_agg(json_build_object('day', day, 'count', count) ORDER BY day) FROM (
      SELECT (published_at AT TIME ZONE 'UTC')::date AS day, count(*) FROM found GROUP BY 1) t))
$$;
