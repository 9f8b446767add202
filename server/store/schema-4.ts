/**
 * Another LRS in which statements are kept: where reading it is, and what is to be put into it. Published: never edited,
 * the next step mends it.
 */
export const schema4: readonly string[] = [
  `create table lrs_reading (
    agent text primary key,
    since text,
    last text,
    more text
  )`,
  `create table lrs_outgoing (
    seq integer primary key,
    reason text
  )`,
];
