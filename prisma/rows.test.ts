import { describe } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";

import { refused, storePort } from "./testing/port.ts";

ownDatabase();
storePort();

describe("what a row may say", () => {
  refused("update dossier set title = ''", "dossier_title_given");
  refused("update dossier set licences = '{}'", "dossier_licences_listed");
  refused(
    "insert into dossier (slug, title, description, licences) values ('Not a slug', 'T', '', '[]')",
    "dossier_slug_form",
  );
  refused("insert into outlet (dossier_id, id, position, name) values (1, 'Two Words', 1, 'n')", "outlet_id_form");
  refused("update outlet set name = ''", "outlet_name_given");
  refused("update outlet set country = 'Armenia'", "outlet_country_form");
  refused("update outlet set type = 'tabloid'", "outlet_type_listed");
  refused("update outlet set reliability = 'G'", "outlet_reliability_listed");
  refused(
    "insert into document (dossier_id, id, position, outlet_id, title) values (1, 'a--b', 1, 'courier', 't')",
    "document_id_form",
  );
  refused("update document set title = ''", "document_title_given");
  refused("insert into capture (dossier_id, document_id, number) values (1, 'b', 0)", "capture_counted");
  refused("update capture set sha256 = 'ABC' where document_id = 'b'", "capture_sha256_form");
  refused("update capture set length = -1 where document_id = 'b'", "capture_length_whole");
  refused("update capture set text = 'words' where document_id = 'b'", "capture_text_hashed");
  refused(
    "update capture set text = '', length = 0, sha256 = repeat('0', 64) where document_id = 'b'",
    "capture_text_hashed",
  );
  refused(
    "update capture set text = 'é', length = 2, sha256 = encode(sha256('é'), 'hex') where document_id = 'b'",
    "capture_text_measured",
  );
  refused(
    "update capture set text = U&'e\\0301', length = 2, sha256 = encode(sha256(U&'e\\0301'::bytea), 'hex') where document_id = 'b'",
    /capture_text_normalised|bytea/,
  );
  refused(
    "update capture set text = E'a\\r\\nb', length = 4, sha256 = encode(sha256(E'a\\r\\nb'), 'hex') where document_id = 'b'",
    "capture_text_normalised",
  );
  refused("insert into event (dossier_id, id, position, title) values (1, '', 1, 't')", "event_id_form");
  refused("update event set title = ''", "event_title_given");
  refused(
    "insert into question (dossier_id, id, position, event_id, question, answer) values (1, 'q_1', 1, 'shooting', 'q', 'date')",
    "question_id_form",
  );
  refused("update question set question = ''", "question_question_given");
  refused("update question set answer = 'essay' where id = 'killed'", "question_answer_listed");
  refused("update question set answer = 'term' where id = 'killed'", "question_");
  refused("update question set concept_id = null where id = 'name'", "question_concept_of_term");
  refused(
    "update question set answer = 'category', unit = null where id = 'killed'",
    "question_options_of_category_or_frame",
  );
  refused(
    'update question set options = \'[{"id": "a", "label": "A"}]\' where id = \'killed\'',
    "question_options_of_category_or_frame",
  );
  refused("update question set options = '{}'", "question_options_");
  refused("update question set function = 'cause' where id = 'killed'", "question_function_of_frame");
  refused("update question set function = 'blame'", "question_function_");
  refused("update question set unit = 'people' where id = 'name'", "question_unit_of_quantity");
  refused("update question set tolerance = '5%' where id = 'name'", "question_tolerance_of_quantity_or_date");
  refused("update question set facets = null", "question_facets_given");
  refused("insert into concept (dossier_id, id, position, label) values (1, 'A', 1, 'l')", "concept_id_form");
  refused("update concept set label = ''", "concept_label_given");
  refused("insert into term (dossier_id, concept_id, term, position) values (1, 'deaths', '', 1)", "term_term_given");
  refused("update term set variants = null", "term_variants_given");
  refused("update term set connotation = 'angry'", "term_connotation_listed");
  refused(
    "insert into claim (dossier_id, id, position, question_id, document_id, capture, value) values (1, 'A', 1, 'killed', 'a', 1, '6')",
    "claim_id_form",
  );
  refused("update claim set value = ''", "claim_value_given");
  refused("update claim set stance = 'doubts'", "claim_stance_listed");
  refused("update claim set credibility = '7'", "claim_credibility_listed");
  refused("update claim set scope = '{}'", "claim_scope_listed");
  refused("insert into passage (dossier_id, claim_id, number, exact) values (1, 'one', 0, 'words')", "passage_counted");
  refused("update passage set exact = '', start = null, \"end\" = null", "passage_exact_given");
  refused("update passage set start = 3 where claim_id = 'two'", "passage_offsets_together");
  refused(
    "update passage set start = 25, \"end\" = 15 where claim_id = 'one'",
    /passage_(start_before_end|offsets_span_exact)/,
  );
  refused("update passage set start = -10, \"end\" = 0 where claim_id = 'one'", "passage_start_before_end");
  refused("update passage set \"end\" = 26 where claim_id = 'one'", "passage_offsets_span_exact");
  refused("update silence set state = 'predates'", "silence_state_listed");
  refused("update adjudication set verdict = ''", "adjudication_verdict_given");
  refused("update adjudication set reason = ''", "adjudication_reason_given");
  refused(
    "insert into snapshot (id, dossier_id, revision, body) values ('aaaaaaaaaaaaaaaa', 1, 1, '{}')",
    "snapshot_id_of_body",
  );
  refused(
    "insert into snapshot (id, dossier_id, revision, body) values (snapshot_id('{}'), 1, 999, '{}')",
    "snapshot_dossier_id_revision_fkey",
  );
});

describe("what a row may refer to", () => {
  refused("insert into outlet (dossier_id, id, position, name) values (999, 'a', 1, 'n')", "outlet_dossier_id_fkey");
  refused("update document set outlet_id = 'nobody'", "document_dossier_id_outlet_id_fkey");
  refused("update document set origin_id = 'nothing'", "document_dossier_id_origin_id_fkey");
  refused(
    "insert into capture (dossier_id, document_id, number) values (1, 'nothing', 1)",
    "capture_dossier_id_document_id_fkey",
  );
  refused("update event set parent_id = 'nothing'", "event_dossier_id_parent_id_fkey");
  refused("update question set event_id = 'nothing'", "question_dossier_id_event_id_fkey");
  refused("update question set concept_id = 'nothing' where id = 'name'", "question_dossier_id_concept_id_fkey");
  refused(
    "insert into term (dossier_id, concept_id, term, position) values (1, 'nothing', 't', 1)",
    "term_dossier_id_concept_id_fkey",
  );
  refused("update claim set question_id = 'nothing'", "claim_dossier_id_question_id_fkey");
  refused("update claim set document_id = 'nothing'", "claim_dossier_id_document_id_capture_fkey");
  refused("update claim set capture = 2", "claim_dossier_id_document_id_capture_fkey");
  refused(
    "insert into passage (dossier_id, claim_id, number, exact) values (1, 'nothing', 1, 'words')",
    "passage_dossier_id_claim_id_fkey",
  );
  refused(
    "insert into silence (dossier_id, question_id, document_id, position, state) values (1, 'nothing', 'a', 1, 'silent')",
    "silence_dossier_id_question_id_fkey",
  );
  refused(
    "insert into silence (dossier_id, question_id, document_id, position, state) values (1, 'name', 'nothing', 1, 'silent')",
    "silence_dossier_id_document_id_fkey",
  );
  refused(
    "insert into adjudication (dossier_id, question_id, position, verdict, reason) values (1, 'nothing', 1, 'v', 'r')",
    "adjudication_dossier_id_question_id_fkey",
  );
});
