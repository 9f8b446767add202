/** Names a document that can be a tool's page: a tab's top one, or one in a frame of another origin. */
export type PageId = `${number}/${number}`;

export function pageId(tab: number, frame: number): PageId {
  return `${tab}/${frame}`;
}

/** The tab and the frame that a page is in. */
export function whereIs(page: PageId): { tab: number; frame: number } {
  const [tab = 0, frame = 0] = page.split('/').map(Number);
  return { tab, frame };
}
