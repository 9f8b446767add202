/**
 * Documents, attachments, activities and invitations; links that say only what the statement's own row does not; roll-ups
 * that the replay of all statements fills. Published: never edited, the next step mends it.
 */
export const schema2: readonly string[] = [
  'drop index statement_actor_verb',
  'create index statement_by_actor on statement (actor, seq, verb)',

  'alter table statement_actor rename to statement_actor_1',
  `create table statement_actor (
    ifi text not null,
    seq integer not null,
    usage text not null,
    primary key (ifi, seq, usage)
  ) {clustered}`,
  `insert into statement_actor (ifi, seq, usage)
   select ifi, seq, usage from statement_actor_1 where usage <> 'actor'`,
  'drop table statement_actor_1',

  'alter table statement_activity rename to statement_activity_1',
  `create table statement_activity (
    iri text not null,
    seq integer not null,
    primary key (iri, seq)
  ) {clustered}`,
  `insert into statement_activity (iri, seq)
   select distinct iri, seq from statement_activity_1 where usage <> 'object'`,
  'drop table statement_activity_1',

  `create table activity (
    iri text primary key,
    definition text not null
  )`,
  `create table document (
    kind text not null,
    activity text not null,
    agent text not null,
    registration text not null,
    id text not null,
    etag text not null,
    modified text not null,
    type text not null,
    body {bytes} not null,
    primary key (kind, activity, agent, registration, id)
  )`,
  `create table attachment (
    sha2 text primary key,
    type text not null,
    body {bytes} not null
  )`,

  'drop table completion',
  `create table completion (
    actor text not null,
    lesson text not null,
    seq integer not null,
    at text not null,
    score real,
    seconds integer not null,
    primary key (actor, lesson, seq)
  ) {clustered}`,
  `create table person_skill (
    actor text not null,
    skill text not null,
    level integer not null,
    first text not null,
    last text not null,
    primary key (actor, skill)
  )`,
  `create table team_day (
    team text not null,
    day text not null,
    completed integer not null,
    seconds integer not null,
    primary key (team, day)
  )`,

  `create table invitation (
    id text primary key,
    secret_hash text not null,
    actor text not null,
    expires text not null,
    used text,
    created text not null
  )`,
];
