// The shape of a lesson's text once its Markdown is read: data that a component draws, never HTML.

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  /** `src` and `captions` are asked for by these names. */
  | { type: 'image'; src: string; alt: string }
  | { type: 'video'; src: string; alt: string; captions: string | null };
