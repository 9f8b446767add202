import type { Fault, PackFile } from '../../lib/pack/fault.ts';
import { packWords } from '../../lib/text/words/pack.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { useSay } from '../ui/language.ts';

const around = 3;

/** The lines around a fault, its own marked, with what is wrong below it. */
export function Source({ fault, files }: { fault: Fault; files: readonly PackFile[] }) {
  const say = useSay(trainerWords);
  const sayFault = useSay(packWords);
  const file = files.find(({ path }) => path === fault.file);
  const first = Math.max(1, fault.line - around);
  const lines = file?.text.split(/\r?\n/).slice(first - 1, fault.line + around) ?? [];
  return (
    <figure class="al-source">
      <figcaption>
        {say('source')}: <code dir="ltr">{`${fault.file}:${fault.line}:${fault.column}`}</code>
      </figcaption>
      {file ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to.
        <pre dir="ltr" tabIndex={0}>
          {lines.map((text, index) => (
            <span key={first + index} class={first + index === fault.line ? 'al-line al-is-here' : 'al-line'}>
              <span class="al-line-number">{first + index}</span>
              {text}
              {'\n'}
            </span>
          ))}
        </pre>
      ) : (
        <p class="al-hint">{say('source.none')}</p>
      )}
      <p class={`al-fault-words al-is-${fault.severity}`}>{sayFault(fault.say, fault.values)}</p>
    </figure>
  );
}
