/** A person as the record knows them: an xAPI account, never an e-mail address. */
export interface Learner {
  name: string;
  account: { homePage: string; name: string };
}

/** The key that every row of this learner carries. */
export function learnerKey(learner: Learner): string {
  return `${learner.account.homePage}|${learner.account.name}`;
}

/** Where people's numbers are accounts of, unless the organisation says otherwise. */
export const defaultHomePage = 'https://people.alongside.example';
