import type { Path } from './checking.ts';
import type { Fault, FaultKey, PackFile } from './fault.ts';
import type { LocatedJson } from './json.ts';
import { imagesIn } from './markdown.ts';
import type { PackSource } from './schema.ts';
import { keyIn } from './text.ts';
import type { Translations } from './translations.ts';

/** What a pack's texts show and play: the path of each file to its content as a `data:` address. */
export type Media = Record<string, string>;

const kinds: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt',
};

/** One file is refused above this many characters, some four million bytes: it must travel to a page in one message. */
export const longestMedium = 5_600_000;

/** The media type of a file of a pack by its ending, or null for what is no picture, video or captions. */
export function mediaTypeOf(path: string): string | null {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? null) : null;
}

/** A file of a pack that is open, in its folder or in its one-file form; null where there is none. */
export function mediumIn(files: readonly PackFile[], path: string): string | null {
  const file = files.find((each) => each.path === path);
  if (file) return file.text;
  const main = files.find((each) => each.path === 'pack.json');
  const media = main && parsedMedia(main.text);
  return media && Object.hasOwn(media, path) ? String(media[path]) : null;
}

function parsedMedia(text: string): Record<string, unknown> | null {
  try {
    const { media } = JSON.parse(text) as { media?: Record<string, unknown> };
    return media ?? null;
  } catch {
    return null;
  }
}

/** Gathers the media of a pack, those of the folder before those of the one-file form, and what is wrong with them. */
export function readMedia(
  files: readonly PackFile[],
  json: LocatedJson,
  pack: PackSource,
  translations: Translations,
): { media: Media; faults: Fault[] } {
  const given = new Map(Object.entries(pack.media ?? {}));
  for (const { path, text } of files) if (mediaTypeOf(path)) given.set(path, text);
  const faults: Fault[] = [];
  const media = new Map<string, string>();
  for (const { path, fault } of mediaUsed(json, pack, translations)) {
    const content = given.get(path);
    const say = content === undefined ? 'fault.noFile' : complaintOf(path, content);
    if (say) faults.push(fault(say, { path, max: Math.floor((longestMedium / 4) * 3) }));
    else if (content !== undefined) media.set(path, content);
  }
  return { media: Object.fromEntries(media), faults };
}

function complaintOf(path: string, content: string): FaultKey | null {
  if (content.length > longestMedium) return 'fault.mediaTooLarge';
  const head = `data:${mediaTypeOf(path)};base64,`;
  return content.startsWith(head) && !/[^\w+/=]/.test(content.slice(head.length)) ? null : 'fault.mediaForm';
}

interface Use {
  path: string;
  fault(say: FaultKey, values: Fault['values']): Fault;
}

/** Every file that a pack shows: its icon, the media of its steps, the images in its texts in all their languages. */
function mediaUsed(json: LocatedJson, pack: PackSource, translations: Translations): Use[] {
  const { lessons = [], tips = [] } = pack.contributes;
  const at = (path: Path, file: string | undefined): Use[] =>
    file === undefined ? [] : [{ path: file, fault: (say, values) => json.fault(path, say, values, severity(say)) }];
  const inText = (path: Path, text = ''): Use[] => {
    const key = keyIn(text);
    if (key === null) return imagesIn(text).flatMap((file) => at(path, file));
    return Object.entries(translations.nls).flatMap(([language, table]) =>
      imagesIn(Object.hasOwn(table, key) ? (table[key] ?? '') : '').map((file) => ({
        path: file,
        fault: (say, values) => ({ ...translations.fault(language, key, say, values), ...severity(say) }),
      })),
    );
  };
  return [
    ...at(['icon'], pack.icon),
    ...tips.flatMap(({ text }, index) => inText(['contributes', 'tips', index, 'text'], text)),
    ...lessons.flatMap(({ steps }, index) =>
      steps.flatMap(({ text, media, check }, nth) => {
        const path = ['contributes', 'lessons', index, 'steps', nth];
        return [
          ...inText([...path, 'text'], text),
          ...inText([...path, 'check', 'question'], check?.question),
          ...at([...path, 'media', 'src'], media?.src),
          ...at([...path, 'media', 'captions'], media?.captions),
        ];
      }),
    ),
  ];
}

/** Without a picture that is missing a lesson still teaches: its description is shown. */
function severity(say: FaultKey): Pick<Fault, 'severity'> {
  return { severity: say === 'fault.noFile' ? 'warning' : 'error' };
}
