-- A revision of many claims, as a large import makes it, is checked by lists that are joined once, and not claim by claim;
-- of a dossier's first revision, all of which is new, nobody looks up what it changed.

-- What `unfounded_claim` says of many claims of a dossier: of all where none are named.
CREATE FUNCTION unfounded_of_many(dossier integer, claims text[]) RETURNS TABLE (problem text)
LANGUAGE plpgsql STABLE SET enable_nestloop = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY
    SELECT format('Claim %s rests on no passage.', claim.id)
    FROM claim
    WHERE claim.dossier_id = dossier AND claim.retracted_at IS NULL
      AND (claims IS NULL OR claim.id IN (SELECT unnest(claims)))
      AND NOT EXISTS (SELECT FROM passage WHERE passage.dossier_id = dossier AND passage.claim_id = claim.id
                                            AND passage.retracted_at IS NULL);
    RETURN QUERY
    SELECT format('Passage %s of claim %s does not stand in the text of %s.', passage.number, claim.id, claim.document_id)
    FROM capture
    JOIN claim ON claim.dossier_id = dossier AND claim.document_id = capture.document_id AND claim.capture = capture.number
              AND claim.retracted_at IS NULL AND (claims IS NULL OR claim.id IN (SELECT unnest(claims)))
    JOIN passage ON passage.dossier_id = dossier AND passage.claim_id = claim.id AND passage.retracted_at IS NULL
    WHERE capture.dossier_id = dossier AND capture.text IS NOT NULL
      AND NOT passage_stands(capture.text, passage.prefix, passage.exact, passage.suffix, passage.start);
END $$;

-- As before. `claims` and `founded` are null where all are meant.
CREATE OR REPLACE FUNCTION check_revision() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    dossier CONSTANT integer := new.dossier_id;
    is_first CONSTANT boolean := new.number = 1;
    claims CONSTANT text[] := CASE WHEN NOT is_first THEN changed_in(dossier, new.number, 'claim') END;
    questions CONSTANT text[] := parts_of(changed_in(dossier, new.number, 'silence'), 1);
    documents CONSTANT text[] := parts_of(changed_in(dossier, new.number, 'capture'), 1);
    founded CONSTANT text[] := CASE WHEN NOT is_first THEN claims || parts_of(changed_in(dossier, new.number, 'passage'), 1)
        || ARRAY(SELECT id FROM claim WHERE dossier_id = dossier AND document_id = ANY (documents)) END;
    silences CONSTANT text[] := ARRAY(
        SELECT concat_ws('/', question_id, document_id) FROM silence WHERE dossier_id = dossier AND retracted_at IS NULL);
    found_problem text;
BEGIN
    PERFORM set_config('parallax.revision_of_' || dossier, 'checked', true);
    IF is_first OR cardinality(founded) > 200 THEN
        SELECT problem INTO found_problem FROM unfounded_of_many(dossier, founded) LIMIT 1;
    ELSE
        SELECT problem INTO found_problem FROM unfounded_claim WHERE dossier_id = dossier AND claim_id = ANY (founded) LIMIT 1;
    END IF;
    IF found_problem IS NULL AND silences <> '{}' THEN
        SELECT format('%s is said to be silent on %s, and claim %s answers it.', document_id, question_id, id) INTO found_problem
        FROM claim
        WHERE dossier_id = dossier AND retracted_at IS NULL
          AND (claims IS NULL OR id = ANY (claims) OR question_id = ANY (questions))
          AND concat_ws('/', question_id, document_id) = ANY (silences)
        LIMIT 1;
    END IF;
    IF found_problem IS NULL THEN
        SELECT problem INTO found_problem FROM broken_references(dossier) LIMIT 1;
    END IF;
    IF found_problem IS NULL THEN
        SELECT problem INTO found_problem FROM circles(dossier) LIMIT 1;
    END IF;
    IF found_problem IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = found_problem, ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

-- As before; a value of figures alone is told without a pattern, which costs more than all else that is done with it.
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
        SELECT id, question_id, document_id, value, speaker, as_of, scope, ltrim(value, '0123456789') = '' AS is_plain FROM claim
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
                WHEN claim.is_plain AND octet_length(claim.value) < 19 THEN numrange(claim.value::numeric, claim.value::numeric, '[]')
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
               CASE WHEN claim.is_plain AND claim.speaker IS NULL AND claim.scope = '[]' THEN ' ' || claim.value || ' '
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

-- As before; where nothing of a dossier is there yet, all that is live is new.
CREATE OR REPLACE FUNCTION search_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    dossier CONSTANT integer := new.dossier_id;
    kind text;
    events text[];
    outlets text[];
    concepts text[];
    questions text[];
    documents text[];
BEGIN
    IF NOT EXISTS (SELECT FROM search_entry WHERE dossier_id = dossier) THEN
        FOREACH kind IN ARRAY '{question,term,document,claim}'::text[] LOOP
            PERFORM renew_search(dossier, kind, NULL);
        END LOOP;
        RETURN NULL;
    END IF;
    events := changed_in(dossier, new.number, 'event');
    outlets := changed_in(dossier, new.number, 'outlet');
    concepts := changed_in(dossier, new.number, 'concept');
    questions := ARRAY(SELECT unnest(changed_in(dossier, new.number, 'question'))
        UNION SELECT id FROM question WHERE dossier_id = dossier AND event_id = ANY (events));
    documents := ARRAY(SELECT unnest(changed_in(dossier, new.number, 'document'))
        UNION SELECT id FROM document WHERE dossier_id = dossier AND outlet_id = ANY (outlets));
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

-- Writes with its owner's rights, as before.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION search_revision() SECURITY DEFINER SET search_path = %s, pg_temp',
                   (SELECT string_agg(quote_ident(name), ', ') FROM unnest(current_schemas(false)) AS name));
    REVOKE EXECUTE ON FUNCTION search_revision() FROM PUBLIC;
END $$;
