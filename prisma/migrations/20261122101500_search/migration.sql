-- CreateTable
CREATE TABLE "search_entry" (
    "dossier_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "question_id" TEXT,
    "document_id" TEXT,
    "event_id" TEXT,
    "answer" TEXT,
    "outlet_type" TEXT,
    "year" INTEGER,
    "amount" numrange,
    "years" int4range,
    "text" TEXT NOT NULL,
    "stems" tsvector NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("dossier_id","kind","key")
);

-- CreateTable
CREATE TABLE "search_word" (
    "id" BIGSERIAL NOT NULL,
    "word" TEXT NOT NULL,
    "letters" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word"("word");

-- Both come with PostgreSQL, and whoever owns a database may add them to it.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Part 1: words.

-- A stemmer for each language, without stop words: a search for "who" finds it. One that this PostgreSQL does not know
-- yet stems nothing.
DO $$
DECLARE
    language text;
BEGIN
    FOREACH language IN ARRAY '{arabic,armenian,basque,catalan,danish,dutch,english,estonian,finnish,french,german,greek,hindi,hungarian,indonesian,irish,italian,lithuanian,nepali,norwegian,portuguese,romanian,russian,serbian,spanish,swedish,tamil,turkish,yiddish}'::text[] LOOP
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION parallax_%s (COPY = pg_catalog.simple)', language);
        CONTINUE WHEN NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = language);
        EXECUTE format('CREATE TEXT SEARCH DICTIONARY parallax_%1$s (TEMPLATE = pg_catalog.snowball, LANGUAGE = %1$I)', language);
        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION parallax_%1$s ALTER MAPPING FOR asciiword, word WITH parallax_%1$s', language);
    END LOOP;
END $$;

-- The stemmer for a language as BCP 47 names it; `simple`, which stems nothing, for any other.
CREATE FUNCTION search_stemmer(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE lower(split_part(language, '-', 1))
        WHEN 'ar' THEN 'parallax_arabic' WHEN 'hy' THEN 'parallax_armenian' WHEN 'eu' THEN 'parallax_basque'
        WHEN 'ca' THEN 'parallax_catalan' WHEN 'da' THEN 'parallax_danish' WHEN 'nl' THEN 'parallax_dutch'
        WHEN 'en' THEN 'parallax_english' WHEN 'et' THEN 'parallax_estonian' WHEN 'fi' THEN 'parallax_finnish'
        WHEN 'fr' THEN 'parallax_french' WHEN 'de' THEN 'parallax_german' WHEN 'el' THEN 'parallax_greek'
        WHEN 'hi' THEN 'parallax_hindi' WHEN 'hu' THEN 'parallax_hungarian' WHEN 'id' THEN 'parallax_indonesian'
        WHEN 'ga' THEN 'parallax_irish' WHEN 'it' THEN 'parallax_italian' WHEN 'lt' THEN 'parallax_lithuanian'
        WHEN 'ne' THEN 'parallax_nepali' WHEN 'no' THEN 'parallax_norwegian' WHEN 'nb' THEN 'parallax_norwegian'
        WHEN 'nn' THEN 'parallax_norwegian' WHEN 'pt' THEN 'parallax_portuguese' WHEN 'ro' THEN 'parallax_romanian'
        WHEN 'ru' THEN 'parallax_russian' WHEN 'sr' THEN 'parallax_serbian' WHEN 'es' THEN 'parallax_spanish'
        WHEN 'sv' THEN 'parallax_swedish' WHEN 'ta' THEN 'parallax_tamil' WHEN 'tr' THEN 'parallax_turkish'
        WHEN 'yi' THEN 'parallax_yiddish'
        ELSE 'simple'
    END::text::regconfig
$$;

-- A text as search reads it: lower case, without accents, words apart by one space and between spaces, figures without
-- marks for thousands; `|` and `¦` stay, to keep apart what does not follow on. What a letter is, is listed, since it
-- depends on the database's locale otherwise.
CREATE FUNCTION search_fold(text text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT ' ' || btrim(regexp_replace(
        regexp_replace(translate(lower(unaccent(text)), 'əيك', 'eیک'), '(\d)[,''](?=\d{3}(?!\d))', '\1', 'g'),
        '(?:[^a-z0-9.|¦\u00c0-\u0559\u0560-\u0588\u0591-\u05bd\u05bf-\u05f2\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u1fff\u2c00-\u2dff\u3040-\ufdff\ufe70-\ufefc\uff10-\U0010ffff]|\.(?!\d)|''s\M)+',
        ' ', 'g')) || ' '
$$;

-- A folded word in ASCII letters, one for each letter, so that trigrams are found whatever the script and the database's
-- locale; what scans mistake for one another is one letter. Only to find words that may be alike: they are compared after.
CREATE FUNCTION search_letters(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN octet_length(plain) = char_length(plain) THEN plain
                ELSE (SELECT string_agg(CASE WHEN ascii(letter) < 128 THEN letter ELSE chr(97 + ascii(letter) % 26) END, '' ORDER BY place)
                      FROM string_to_table(plain, NULL) WITH ORDINALITY AS letters (letter, place)) END
    FROM (SELECT translate(replace(replace(word, 'rn', 'm'), 'vv', 'w'), '01568i', 'olsbbl') AS plain) AS folded
$$;

-- Part 2: figures and times.

-- What a quantity's notation spans, the unit aside.
CREATE FUNCTION search_amount(value text) RETURNS numrange LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    part CONSTANT text[] := regexp_match(left(value, 200), '^(>=|<=|>|<|~)?(-?\d+(?:\.\d+)?)(?:\.\.(-?\d+(?:\.\d+)?))?(?: .*)?$');
    low CONSTANT numeric := part[2];
    high CONSTANT numeric := coalesce(part[3], part[2]);
BEGIN
    RETURN CASE part[1]
        WHEN '>' THEN numrange(low, NULL, '()')
        WHEN '>=' THEN numrange(low, NULL, '[)')
        WHEN '<' THEN numrange(NULL, low, '()')
        WHEN '<=' THEN numrange(NULL, low, '(]')
        WHEN '~' THEN numrange(low - abs(low) / 10, low + abs(low) / 10, '[]')
        ELSE CASE WHEN low <= high THEN numrange(low, high, '[]') END
    END;
END $$;

-- The years that an EDTF expression covers; null for what is not understood.
CREATE FUNCTION search_years(edtf text) RETURNS int4range LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    low CONSTANT integer := substring(edtf FROM '^(\d{4})');
    high CONSTANT integer := substring(substring(edtf FROM '[^/]*$') FROM '^(\d{4})');
BEGIN
    RETURN CASE WHEN coalesce(low, high) IS NOT NULL AND coalesce(low <= high, true) THEN int4range(low, high, '[]') END;
END $$;

-- Part 3: the rows. Each function gives those of one kind in one dossier, of all keys where none are named. They are
-- planned at each call, since how many keys there are decides how; told to plan everything so, PostgreSQL would plan the
-- functions above for each row.

CREATE FUNCTION search_questions(dossier integer, keys text[]) RETURNS SETOF search_entry
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY EXECUTE $query$
    SELECT $1, 'question'::text, question.id, question.id, NULL::text, question.event_id, question.answer, NULL::text,
           lower(search_years(about.date)), NULL::numrange, search_years(about.date), folded,
           setweight(to_tsvector('parallax_english', split_part(folded, '¦', 1)), 'A')
           || setweight(to_tsvector('parallax_english', split_part(folded, '¦', 2) || split_part(folded, '¦', 3)), 'B')
           || setweight(to_tsvector('parallax_english', split_part(folded, '¦', 4)), 'C')
    FROM question
    CROSS JOIN LATERAL (SELECT event.title, event.date FROM event
                        WHERE event.dossier_id = $1 AND event.id = question.event_id OFFSET 0) AS about
    CROSS JOIN LATERAL (SELECT search_fold(concat_ws(' ¦ ', question.question, about.title, concat_ws(' | ', question.unit,
        (SELECT string_agg(option ->> 'label', ' | ') FROM jsonb_array_elements(question.options) AS option)),
        coalesce(question.definition, ''))) AS folded OFFSET 0) AS words
    WHERE question.dossier_id = $1 AND question.retracted_at IS NULL AND ($2 IS NULL OR question.id = ANY ($2))
    $query$ USING dossier, keys;
END $$;

-- Their questions' words come from the rows of those, which are renewed first.
CREATE FUNCTION search_claims(dossier integer, keys text[]) RETURNS SETOF search_entry
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY EXECUTE $query$
    SELECT $1, 'claim'::text, claim.id, claim.question_id, claim.document_id, asked.event_id, asked.answer, said.outlet_type,
           said.year, CASE asked.answer WHEN 'quantity' THEN search_amount(claim.value) END,
           coalesce(CASE asked.answer WHEN 'date' THEN search_years(claim.value) END, search_years(claim.as_of), asked.years),
           folded || '¦' || asked.words,
           setweight(to_tsvector(said.stemmer, split_part(folded, '¦', 1)), 'A')
           || setweight(to_tsvector('parallax_english', split_part(folded, '¦', 2)), 'B')
           || to_tsvector('parallax_english', asked.words)
    FROM claim
    CROSS JOIN LATERAL (
        SELECT entry.event_id, entry.answer, entry.years,
               split_part(entry.text, '¦', 1) || '|' || split_part(entry.text, '¦', 2) AS words
        FROM search_entry AS entry
        WHERE entry.dossier_id = $1 AND entry.kind = 'question' AND entry.key = claim.question_id OFFSET 0) AS asked
    CROSS JOIN LATERAL (
        SELECT coalesce((SELECT outlet.type FROM outlet WHERE outlet.dossier_id = $1 AND outlet.id = document.outlet_id),
                        'unknown') AS outlet_type,
               lower(search_years(document.published)) AS year, search_stemmer(document.language) AS stemmer
        FROM document
        WHERE document.dossier_id = $1 AND document.id = claim.document_id OFFSET 0) AS said
    CROSS JOIN LATERAL (SELECT search_fold(concat(
        (SELECT string_agg(passage.exact, ' | ' ORDER BY passage.number) FROM passage
         WHERE passage.dossier_id = $1 AND passage.claim_id = claim.id AND passage.retracted_at IS NULL),
        ' ¦ ', replace(claim.value, '|', ' | '), ' | ', claim.speaker, ' | ',
        CASE WHEN asked.answer IN ('category', 'frame') THEN
            (SELECT string_agg(option ->> 'label', ' | ')
             FROM question CROSS JOIN jsonb_array_elements(question.options) AS option
             WHERE question.dossier_id = $1 AND question.id = claim.question_id
               AND option ->> 'id' = ANY (string_to_array(claim.value, '|'))) END,
        CASE WHEN claim.scope <> '[]' THEN
            (SELECT ' | ' || string_agg(stated ->> 1, ' | ') FROM jsonb_array_elements(claim.scope) AS stated) END)) AS folded OFFSET 0) AS words
    WHERE claim.dossier_id = $1 AND claim.retracted_at IS NULL AND ($2 IS NULL OR claim.id = ANY ($2))
    $query$ USING dossier, keys;
END $$;

CREATE FUNCTION search_terms(dossier integer, keys text[]) RETURNS SETOF search_entry
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY EXECUTE $query$
    SELECT $1, 'term'::text, concat_ws('/', term.concept_id, term.term), NULL::text, NULL::text, NULL::text, NULL::text,
           NULL::text, NULL::integer, NULL::numrange, NULL::int4range, folded.named || '¦' || folded.meant,
           setweight(to_tsvector('parallax_english', folded.named), 'A') || setweight(to_tsvector('parallax_english', folded.meant), 'B')
    FROM term
    CROSS JOIN LATERAL (SELECT concept.label FROM concept
                        WHERE concept.dossier_id = $1 AND concept.id = term.concept_id OFFSET 0) AS concept
    CROSS JOIN LATERAL (SELECT search_fold(concat_ws(' | ', term.term, array_to_string(term.variants, ' | '))) AS named,
                               search_fold(concept.label) AS meant OFFSET 0) AS folded
    WHERE term.dossier_id = $1 AND term.retracted_at IS NULL
      AND ($2 IS NULL OR concat_ws('/', term.concept_id, term.term) = ANY ($2))
    $query$ USING dossier, keys;
END $$;

-- Of a text, the first 300,000 characters are searched: about twice the longest that position-keeping vectors are exact for.
CREATE FUNCTION search_documents(dossier integer, keys text[]) RETURNS SETOF search_entry
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY EXECUTE $query$
    SELECT $1, 'document'::text, document.id, NULL::text, document.id, NULL::text, NULL::text, coalesce(outlet.type, 'unknown'),
           lower(search_years(document.published)), NULL::numrange, search_years(document.published),
           folded.headed || '¦' || folded.held,
           setweight(to_tsvector(search_stemmer(document.language), folded.headed), 'A')
           || setweight(search_vector(search_stemmer(document.language), folded.held), 'C')
    FROM document
    CROSS JOIN LATERAL (SELECT outlet.name, outlet.type FROM outlet
                        WHERE outlet.dossier_id = $1 AND outlet.id = document.outlet_id OFFSET 0) AS outlet
    LEFT JOIN LATERAL (SELECT capture.text FROM capture WHERE capture.dossier_id = $1 AND capture.document_id = document.id
                       ORDER BY capture.number DESC LIMIT 1) AS newest ON true
    CROSS JOIN LATERAL (SELECT search_fold(concat_ws(' | ', document.title, document.author, outlet.name)) AS headed,
                               search_fold(left(coalesce(newest.text, ''), 300000)) AS held OFFSET 0) AS folded
    WHERE document.dossier_id = $1 AND document.retracted_at IS NULL AND ($2 IS NULL OR document.id = ANY ($2))
    $query$ USING dossier, keys;
END $$;

-- The vector of a long text; of one whose words are too many for a vector, of its beginning.
CREATE FUNCTION search_vector(stemmer regconfig, folded text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN to_tsvector(stemmer, folded);
EXCEPTION WHEN program_limit_exceeded THEN
    RETURN to_tsvector(stemmer, left(folded, 30000));
END $$;

-- Part 4: kept in step.

-- Writes rows of one kind anew: what is live of the named keys, and their words.
CREATE FUNCTION renew_search(dossier integer, renewed text, keys text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF keys = '{}' THEN
        RETURN;
    END IF;
    EXECUTE 'DELETE FROM search_entry WHERE dossier_id = $1 AND kind = $2 AND key = ANY ($3)' USING dossier, renewed, keys;
    EXECUTE format('INSERT INTO search_entry SELECT * FROM %I($1, $2)', 'search_' || renewed || 's') USING dossier, keys;
    EXECUTE $query$
        INSERT INTO search_word (word, letters)
        SELECT word, search_letters(word)
        FROM (SELECT DISTINCT string_to_table(CASE kind WHEN 'claim' THEN split_part(text, '¦', 1) ELSE text END, ' ') AS word
              FROM search_entry WHERE dossier_id = $1 AND kind = $2 AND key = ANY ($3)) AS found
        WHERE char_length(word) BETWEEN 4 AND 40 AND word !~ '^[0-9.|¦]*$'
          AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = found.word)
    $query$ USING dossier, renewed, keys;
END $$;

-- At commit, after the checks: brings search to what the revision left.
CREATE FUNCTION search_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    dossier CONSTANT integer := new.dossier_id;
    events CONSTANT text[] := changed_in(dossier, new.number, 'event');
    outlets CONSTANT text[] := changed_in(dossier, new.number, 'outlet');
    concepts CONSTANT text[] := changed_in(dossier, new.number, 'concept');
    questions CONSTANT text[] := ARRAY(SELECT unnest(changed_in(dossier, new.number, 'question'))
        UNION SELECT id FROM question WHERE dossier_id = dossier AND event_id = ANY (events));
    documents CONSTANT text[] := ARRAY(SELECT unnest(changed_in(dossier, new.number, 'document'))
        UNION SELECT id FROM document WHERE dossier_id = dossier AND outlet_id = ANY (outlets));
BEGIN
    PERFORM renew_search(dossier, 'question', questions);
    PERFORM renew_search(dossier, 'term', ARRAY(SELECT unnest(changed_in(dossier, new.number, 'term'))
        UNION SELECT concat_ws('/', concept_id, term) FROM term WHERE dossier_id = dossier AND concept_id = ANY (concepts)));
    PERFORM renew_search(dossier, 'document', ARRAY(SELECT unnest(documents)
        UNION SELECT unnest(parts_of(changed_in(dossier, new.number, 'capture'), 1))));
    PERFORM renew_search(dossier, 'claim', ARRAY(SELECT unnest(changed_in(dossier, new.number, 'claim'))
        UNION SELECT unnest(parts_of(changed_in(dossier, new.number, 'passage'), 1))
        UNION SELECT id FROM claim WHERE dossier_id = dossier AND (question_id = ANY (questions) OR document_id = ANY (documents))));
    RETURN NULL;
END $$;

-- Named to fire after check_revision.
CREATE CONSTRAINT TRIGGER search_revision AFTER INSERT ON revision DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION search_revision();

-- Where search is not what the tables are; `parallax doctor` looks.
CREATE VIEW stale_search AS
    SELECT slug, apart.kind, apart.key
    FROM dossier CROSS JOIN LATERAL (
        SELECT coalesce(kept.kind, live.kind) AS kind, coalesce(kept.key, live.key) AS key
        FROM (SELECT * FROM search_entry WHERE dossier_id = dossier.id) AS kept
        FULL JOIN (SELECT * FROM search_questions(dossier.id, NULL) UNION ALL SELECT * FROM search_claims(dossier.id, NULL)
                   UNION ALL SELECT * FROM search_terms(dossier.id, NULL)
                   UNION ALL SELECT * FROM search_documents(dossier.id, NULL)) AS live
        ON kept.kind = live.kind AND kept.key = live.key
        WHERE kept IS DISTINCT FROM live) AS apart;

-- What is there already; then the indexes, which are made faster than they are kept. One of each kind, so that the many
-- claims stand in nobody else's way.
SELECT renew_search(dossier.id, 'question', ARRAY(SELECT id FROM question WHERE dossier_id = dossier.id)) FROM dossier;
SELECT renew_search(dossier.id, 'term', ARRAY(SELECT concat_ws('/', concept_id, term) FROM term WHERE dossier_id = dossier.id)) FROM dossier;
SELECT renew_search(dossier.id, 'document', ARRAY(SELECT id FROM document WHERE dossier_id = dossier.id)) FROM dossier;
SELECT renew_search(dossier.id, 'claim', ARRAY(SELECT id FROM claim WHERE dossier_id = dossier.id)) FROM dossier;

CREATE INDEX search_entry_question_idx ON search_entry USING gin (stems) WHERE kind = 'question';
CREATE INDEX search_entry_claim_idx ON search_entry USING gin (stems) WHERE kind = 'claim';
CREATE INDEX search_entry_term_idx ON search_entry USING gin (stems) WHERE kind = 'term';
CREATE INDEX search_entry_document_idx ON search_entry USING gin (stems) WHERE kind = 'document';
CREATE INDEX search_word_letters_idx ON search_word USING gin (letters gin_trgm_ops);

CREATE TRIGGER refuse_by_hand BEFORE INSERT OR UPDATE OR DELETE ON search_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
