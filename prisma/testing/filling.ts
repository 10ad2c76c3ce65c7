/** Words that a COPY, a shell or an encoding could spoil. */
const TEXT = 'Officials said 613 people were killed.\n\tA tab, a \\ and \\N, "quotes", Արցախ, ‏شوشا‎, 🙂.';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Rows that each migration makes room for, by its name: at least one in every table that it brings. They are written as
 * the app writes, through the triggers. Who adds a table adds its rows here, and a test says so otherwise.
 */
export const FILLING: Readonly<Record<string, string>> = {
  "20261122000000_initial": `
    begin;
    select set_config('parallax.actor', 'anna', true), set_config('parallax.reason', 'the package', true);
    insert into dossier (slug, title, description, licences) values ('harbour', 'Harbour', '', '[{"name": "CC0-1.0"}]'), ('second', 'Second', '', '[]');
    insert into outlet (dossier_id, id, position, name) select id, 'courier', 0, 'Courier' from dossier;
    insert into document (dossier_id, id, position, outlet_id, title, language, origin_id)
      values (1, 'copy', 1, 'courier', 'A copy', 'en', 'a'), (1, 'a', 0, 'courier', 'A title', 'en', null);
    insert into capture (dossier_id, document_id, number, text, sha256, length, captured_at)
      select 1, 'a', 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), char_length(text), '2024-02-07T09:30:00.123Z'
      from (values (${quote(TEXT)})) as texts (text);
    insert into capture (dossier_id, document_id, number) values (1, 'copy', 1);
    insert into event (dossier_id, id, position, title, parent_id) values (1, 'night', 1, 'Night', 'shooting'), (1, 'shooting', 0, 'Shooting', null);
    insert into concept (dossier_id, id, position, label) values (1, 'town', 0, 'The town');
    insert into term (dossier_id, concept_id, term, position, variants) values (1, 'town', 'Shushi', 0, '{"Shusha","Shu\\\\shi"}');
    insert into question (dossier_id, id, position, event_id, question, answer, unit, facets, definition)
      values (1, 'killed', 0, 'shooting', 'How many were killed?', 'quantity', 'people', '{place}', 'People killed.');
    insert into claim (dossier_id, id, position, question_id, document_id, capture, value, scope)
      values (1, 'one', 0, 'killed', 'a', 1, '613', '[["place", "Harbour"]]'), (1, 'two', 1, 'killed', 'a', 1, '>600', '[]');
    insert into passage (dossier_id, claim_id, number, exact, prefix, start, "end")
      values (1, 'one', 1, '613 people', 'Officials said ', 15, 25), (1, 'two', 1, '613 people', '', null, null);
    insert into silence (dossier_id, question_id, document_id, position, state) values (1, 'killed', 'copy', 0, 'silent');
    insert into adjudication (dossier_id, question_id, position, verdict, reason) values (1, 'killed', 0, 'agree', 'Both say so.');
    commit;
    begin;
    select set_config('parallax.actor', 'ben', true);
    update claim set value = '~613' where id = 'one';
    update claim set retracted_at = now() where id = 'two';
    insert into snapshot (id, dossier_id, revision, body) select snapshot_id(body), 1, 1, body
      from (values ('{"frozen":"one, ü, \\n"}'), ('{"frozen":"two"}')) as bodies (body);
    commit;`,
  "20261122045636_people": `
    begin;
    select set_config('parallax.actor', 'command line', true);
    insert into person (id, email, name, role) values ('p1', 'anna@example.org', 'Anna', 'administrator'), ('p2', 'ben@example.org', 'Ben', 'editor');
    update person set role = 'reviewer' where id = 'p2';
    insert into credential (person_id, provider_id, account_id, password) values ('p1', 'credential', 'p1', '$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA');
    insert into session (id, person_id, token, expires_at, created_at, updated_at) values ('s1', 'p1', 'secret', now(), now(), now());
    insert into verification (id, identifier, value, expires_at) values ('v1', 'x', 'secret', now());
    insert into one_time_link (id, hash, purpose, email, role, made_by, expires_at, used_at)
      values ('open', repeat('a', 64), 'invitation', 'cy@example.org', 'editor', 'anna', now() + interval '1 day', null),
             ('used', repeat('b', 64), 'invitation', 'ben@example.org', 'editor', 'anna', now(), now());
    insert into sign_in_attempt (key, points) values ('k', 1);
    commit;`,
  "20261122063414_drafts": `
    begin;
    select set_config('parallax.actor', 'anna', true), set_config('parallax.person', 'p1', true);
    insert into draft (dossier_id, claim_id, question_id, document_id, capture, status, base, author_id)
      values (1, 'one', 'killed', 'a', 1, 'in-review', 2, 'p1');
    insert into remark (id, dossier_id, claim_id, answers_id, person_id, body)
      values ('r2', 1, 'one', 'r1', 'p2', 'Yes.'), ('r1', 1, 'one', null, 'p1', 'Is it?');
    insert into dismissal (dossier_id, document_id, capture, start, "end", person_id) values (1, 'a', 1, 0, 9, 'p1');
    insert into round (id, dossier_id, document_id, first_id, second_id, opened_by_id) values ('round', 1, 'a', 'p1', 'p2', 'p1');
    insert into presence (id, dossier_id, document_id, person_id) values ('here', 1, 'a', 'p1');
    insert into token (id, name, hash, made_by_id) values ('t1', 'nightly', repeat('c', 64), 'p1');
    insert into answer (token_id, key, request, status, headers, body) values ('t1', 'k', repeat('d', 64), 201, '{}', '{}');
    commit;`,
  "20261122070704_token_writes": "insert into token_write (key, points) values ('k', 1);",
  "20261122102200_tombstones": `
    insert into tombstone (id, dossier_id, revision, sha256, frozen_at, actor, reason)
      select id, dossier_id, revision, encode(sha256(convert_to(body, 'UTF8')), 'hex'), created_at, 'anna', 'A court asked for it.'
      from snapshot where body like '%two%';`,
  "20261122103500_parts_of_totals": `
    begin;
    select set_config('parallax.actor', 'anna', true);
    insert into question (dossier_id, id, position, event_id, question, answer, unit, part_of_id)
      values (1, 'men', 2, 'shooting', 'How many men?', 'quantity', 'people', 'all'), (1, 'all', 1, 'shooting', 'How many?', 'quantity', 'people', null);
    commit;`,
  "20261122132000_rate_limits": "insert into deed_count (key, points) values ('k', 1);",
};
