/** The first tables. Published: never edited, the next step mends it. */
export const schema1: readonly string[] = [
  `create table statement (
    seq integer primary key,
    id text not null unique,
    stored text not null,
    timestamp text not null,
    verb text not null,
    object text,
    actor text not null,
    registration text,
    voided integer not null default 0,
    body text not null
  )`,
  'create index statement_stored on statement (stored)',
  'create index statement_actor_verb on statement (actor, verb, seq)',
  'create index statement_object_verb on statement (object, verb, seq)',
  'create index statement_verb on statement (verb, seq)',
  'create index statement_registration on statement (registration, seq)',
  `create table statement_actor (
    ifi text not null,
    seq integer not null references statement (seq),
    usage text not null,
    primary key (ifi, seq, usage)
  )`,
  `create table statement_activity (
    iri text not null,
    seq integer not null references statement (seq),
    usage text not null,
    primary key (iri, seq, usage)
  )`,
  `create table statement_ref (
    target text not null,
    seq integer not null references statement (seq),
    primary key (target, seq)
  )`,
  `create table person (
    actor text primary key,
    home_page text not null,
    account text not null,
    name text not null,
    team text not null,
    role text not null,
    sample integer not null
  )`,
  'create index person_team on person (team, account)',
  'create index person_account on person (account)',
  `create table credential (
    key text primary key,
    secret_hash text not null,
    kind text not null,
    scopes text not null,
    name text not null,
    actor text,
    created text not null
  )`,
  `create table credential_team (
    credential text not null references credential (key) on delete cascade,
    team text not null,
    primary key (credential, team)
  )`,
  `create table completion (
    seq integer primary key references statement (seq),
    actor text not null,
    lesson text not null,
    at text not null,
    score real
  )`,
  'create index completion_person on completion (actor, lesson, at)',
  `create table person_lesson (
    actor text not null,
    lesson text not null,
    first text not null,
    last text not null,
    times integer not null,
    best real,
    primary key (actor, lesson)
  )`,
  `create table person_badge (
    actor text not null,
    badge text not null,
    at text not null,
    statement text not null unique,
    primary key (actor, badge)
  )`,
  'create table setting (name text primary key, value text not null)',
];
