-- AlterTable
ALTER TABLE "search_word" ADD COLUMN "sound" TEXT;

-- CreateIndex
CREATE INDEX "search_word_sound_idx" ON "search_word"("sound");

-- Part 1: words.

-- As before, but for figures: thousands may be apart by a space of any width too, and by a full stop in languages that
-- write them so. One to three figures stand before a mark: `1992 613` stays two.
DROP FUNCTION search_fold(text);
CREATE FUNCTION search_fold(text text, language text DEFAULT NULL) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT ' ' || btrim(regexp_replace(
        regexp_replace(
            translate(lower(unaccent(CASE
                WHEN lower(split_part(language, '-', 1)) IN ('az', 'ca', 'da', 'de', 'el', 'es', 'eu', 'gl', 'hr', 'id', 'is', 'it', 'nl', 'pt', 'ro', 'sl', 'sr', 'tr', 'vi')
                THEN regexp_replace(text, '(?<!\d)(\d{1,3})\.(?=\d{3}(?!\d))', '\1', 'g')
                ELSE text END)), 'əيك', 'eیک'),
            '(?<!\d)(\d{1,3})[,'' \u00a0\u2009\u202f](?=\d{3}(?!\d))', '\1', 'g'),
        '(?:[^a-z0-9.|¦\u00c0-\u0559\u0560-\u0588\u0591-\u05bd\u05bf-\u05f2\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u1fff\u2c00-\u2dff\u3040-\ufdff\ufe70-\ufefc\uff10-\U0010ffff]|\.(?!\d)|''s\M)+',
        ' ', 'g')) || ' '
$$;

-- How a folded word of four letters and more sounds, roughly: the same for a name in Cyrillic, Armenian, Georgian, Greek
-- or Latin letters, whoever wrote it over from one into the other. The sounds that they write differently are one letter:
-- `k` for k, q, g, gh, h, kh and x; `c` for j, c, ch, zh and dzh; `s` for s, sh and ts; `a` for a and e; `i` for i and y.
-- The vowels at the end of longer words are left out. Null where no sound is known.
CREATE FUNCTION search_sound(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN sound ~ '^[a-z]{3,}$' THEN sound END
    FROM (SELECT CASE WHEN char_length(word) < 6 THEN plain ELSE regexp_replace(plain, '[aiou]+$', '') END AS sound
          FROM (SELECT regexp_replace(translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
                    translate(replace(replace(replace(word, 'дж', 'c'), 'ու', 'u'), 'ου', 'u'),
                        'абвгдежзийклмнопрстуфхцчшщыэюяёіїєґәғҝөүһҹјљњћђџўқҳաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰαβγδεζηθικλμνξοπρσςτυφχψωъь',
                        'abvkdacziiklmnoprstufkscssiauaoiiakakkoukcilncccukkabkdazaatcilkskkzkcminsocpcrsvtrsvpkofabkdavztiklmnopcrstupkkkscszsckckavkdazitiklmnkoprsstufkpo'),
                    'd?zh|t?ch|dj', 'c', 'g'), 'ts|tz|s?sh|sch', 's', 'g'), '[kg]h|ck', 'k', 'g'), 'ph', 'f', 'g'), 'y(?=[aeou])', '', 'g'),
                    'qghxjywe', 'kkkkciva'), '(.)\1+', '\1', 'g') AS plain) AS written) AS heard
    WHERE char_length(word) >= 4
$$;

-- Part 2: the rows of claims and of documents. What claims share, their document and their question, is read once for all
-- of them. Where they are many, PostgreSQL is told to join no lists by going through one for each row of the other: it
-- knows nothing yet of how many rows a new dossier has.

CREATE OR REPLACE FUNCTION search_claims(dossier integer, keys text[]) RETURNS SETOF search_entry
LANGUAGE plpgsql STABLE AS $$
DECLARE
    before CONSTANT text := current_setting('enable_nestloop');
BEGIN
    IF keys IS NULL OR cardinality(keys) > 200 THEN
        PERFORM set_config('enable_nestloop', 'off', true);
    END IF;
    RETURN QUERY EXECUTE $query$
    WITH answering AS MATERIALIZED (
        SELECT id, question_id, document_id, value, speaker, as_of, scope FROM claim
        WHERE dossier_id = $1 AND retracted_at IS NULL AND ($2 IS NULL OR id = ANY ($2))
    ), asked AS MATERIALIZED (
        SELECT key AS id, event_id, answer, years, words, to_tsvector('parallax_english', words) AS stems
        FROM search_entry CROSS JOIN LATERAL (
            SELECT split_part(text, '¦', 1) || '|' || split_part(text, '¦', 2) AS words OFFSET 0) AS shared
        WHERE dossier_id = $1 AND kind = 'question'
          AND ($2 IS NULL OR key = ANY (ARRAY(SELECT DISTINCT question_id FROM answering)))
    ), said AS MATERIALIZED (
        SELECT document.id, document.language, coalesce(outlet.type, 'unknown') AS outlet_type,
               lower(search_years(document.published)) AS year, search_stemmer(document.language) AS stemmer
        FROM document JOIN outlet ON outlet.dossier_id = $1 AND outlet.id = document.outlet_id
        WHERE document.dossier_id = $1
          AND ($2 IS NULL OR document.id = ANY (ARRAY(SELECT DISTINCT document_id FROM answering)))
    ), quoted AS MATERIALIZED (
        SELECT claim_id AS id, string_agg(exact, ' | ' ORDER BY number) AS words FROM passage
        WHERE dossier_id = $1 AND retracted_at IS NULL AND ($2 IS NULL OR claim_id = ANY ($2))
        GROUP BY claim_id
    )
    SELECT $1, 'claim'::text, claim.id, claim.question_id, claim.document_id, asked.event_id, asked.answer, said.outlet_type,
           said.year,
           CASE WHEN asked.answer <> 'quantity' THEN NULL
                WHEN claim.value ~ '^\d{1,18}$' THEN numrange(claim.value::numeric, claim.value::numeric, '[]')
                ELSE search_amount(claim.value) END,
           coalesce(CASE asked.answer WHEN 'date' THEN search_years(claim.value) END, search_years(claim.as_of), asked.years),
           folded.quote || '¦' || folded.stated || '¦' || asked.words,
           setweight(to_tsvector(said.stemmer, folded.quote), 'A') || setweight(to_tsvector('parallax_english', folded.stated), 'B') || asked.stems
    FROM answering AS claim
    JOIN asked ON asked.id = claim.question_id
    JOIN said ON said.id = claim.document_id
    LEFT JOIN quoted ON quoted.id = claim.id
    CROSS JOIN LATERAL (
        SELECT search_fold(coalesce(quoted.words, ''), said.language) AS quote,
               CASE WHEN claim.value ~ '^\d+$' AND claim.speaker IS NULL AND claim.scope = '[]' THEN ' ' || claim.value || ' '
                    ELSE search_fold(concat(replace(claim.value, '|', ' | '), ' | ', claim.speaker, ' | ',
                        CASE WHEN asked.answer IN ('category', 'frame') THEN
                            (SELECT string_agg(option ->> 'label', ' | ')
                             FROM question CROSS JOIN jsonb_array_elements(question.options) AS option
                             WHERE question.dossier_id = $1 AND question.id = claim.question_id
                               AND option ->> 'id' = ANY (string_to_array(claim.value, '|'))) END,
                        CASE WHEN claim.scope <> '[]' THEN
                            (SELECT ' | ' || string_agg(part ->> 1, ' | ') FROM jsonb_array_elements(claim.scope) AS part) END))
               END AS stated
        OFFSET 0) AS folded
    $query$ USING dossier, keys;
    PERFORM set_config('enable_nestloop', before, true);
END $$;

-- As before, each in its language's figures. Of a text, the first 300,000 characters are searched.
CREATE OR REPLACE FUNCTION search_documents(dossier integer, keys text[]) RETURNS SETOF search_entry
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
    CROSS JOIN LATERAL (SELECT search_fold(concat_ws(' | ', document.title, document.author, outlet.name), document.language) AS headed,
                               search_fold(left(coalesce(newest.text, ''), 300000), document.language) AS held OFFSET 0) AS folded
    WHERE document.dossier_id = $1 AND document.retracted_at IS NULL AND ($2 IS NULL OR document.id = ANY ($2))
    $query$ USING dossier, keys;
END $$;

-- Part 3: kept in step.

-- As before; where there is nothing of a kind yet, all that is live is new.
CREATE OR REPLACE FUNCTION renew_search(dossier integer, renewed text, keys text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF keys = '{}' THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM search_entry WHERE dossier_id = dossier AND kind = renewed) THEN
        keys := NULL;
    ELSE
        EXECUTE 'DELETE FROM search_entry WHERE dossier_id = $1 AND kind = $2 AND key = ANY ($3)' USING dossier, renewed, keys;
    END IF;
    EXECUTE format('INSERT INTO search_entry SELECT * FROM %I($1, $2)', 'search_' || renewed || 's') USING dossier, keys;
    EXECUTE $query$
        INSERT INTO search_word (word, letters, sound)
        SELECT word, search_letters(word), search_sound(word)
        FROM (SELECT DISTINCT word
              FROM search_entry
              CROSS JOIN string_to_table(CASE kind WHEN 'claim' THEN split_part(text, '¦', 1) ELSE text END, ' ') AS word
              WHERE dossier_id = $1 AND kind = $2 AND ($3 IS NULL OR key = ANY ($3))
                AND char_length(word) BETWEEN 4 AND 40 AND ltrim(word, '0123456789.|¦') <> '') AS found
        WHERE NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = found.word)
    $query$ USING dossier, renewed, keys;
END $$;

-- Part 4: all that is there, anew; the indexes last, which are made faster than they are kept.
ALTER TABLE search_entry DISABLE TRIGGER refuse_by_hand;
DROP INDEX search_entry_question_idx, search_entry_claim_idx, search_entry_term_idx, search_entry_document_idx;
TRUNCATE search_entry, search_word;
INSERT INTO search_entry SELECT entry.* FROM dossier, search_questions(dossier.id, NULL) AS entry;
INSERT INTO search_entry SELECT entry.* FROM dossier, search_terms(dossier.id, NULL) AS entry;
INSERT INTO search_entry SELECT entry.* FROM dossier, search_documents(dossier.id, NULL) AS entry;
INSERT INTO search_entry SELECT entry.* FROM dossier, search_claims(dossier.id, NULL) AS entry;
INSERT INTO search_word (word, letters, sound)
    SELECT word, search_letters(word), search_sound(word)
    FROM (SELECT DISTINCT word
          FROM search_entry
          CROSS JOIN string_to_table(CASE kind WHEN 'claim' THEN split_part(text, '¦', 1) ELSE text END, ' ') AS word
          WHERE char_length(word) BETWEEN 4 AND 40 AND ltrim(word, '0123456789.|¦') <> '') AS found;
CREATE INDEX search_entry_question_idx ON search_entry USING gin (stems) WHERE kind = 'question';
CREATE INDEX search_entry_claim_idx ON search_entry USING gin (stems) WHERE kind = 'claim';
CREATE INDEX search_entry_term_idx ON search_entry USING gin (stems) WHERE kind = 'term';
CREATE INDEX search_entry_document_idx ON search_entry USING gin (stems) WHERE kind = 'document';
ALTER TABLE search_entry ENABLE TRIGGER refuse_by_hand;
