/** What the record would not store, so that an administrator sees it. Published: never edited, the next step mends it. */
export const schema3: readonly string[] = [
  `create table refused (
    credential text not null,
    statement text not null,
    at text not null,
    status integer not null,
    reason text not null,
    times integer not null,
    primary key (credential, statement)
  )`,
  'create index refused_at on refused (at)',
];
