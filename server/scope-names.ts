/** The scopes that a program's key can be given; xAPI 1.0.3 names them, other than `profile`. */
export const serviceScopes = [
  'all',
  'all/read',
  'statements/write',
  'statements/read',
  'statements/read/mine',
  'define',
  'state',
  'profile',
] as const;
