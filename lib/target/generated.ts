import { once } from './once.ts';

const made =
  /^(css|sc|jss|emotion|styled|svelte|ng|mui|radix|base-ui|headlessui|downshift|react-aria|ember|ext-gen|yui|ui-id|cdk|mat)[-_:\d]|^_?ng(content|host)|[:«»]|_r_/i;
const state =
  /^(ng-(un)?touched|ng-pristine|ng-dirty|ng-(in)?valid|ng-star-inserted|active|open|show|shown|selected|focus(ed)?|hover|disabled|is-.*)$/;

/** Whether an id, a name or a class was made by a build, a render or a record: it will be another one tomorrow. */
export const isGenerated = /* @__PURE__ */ once(isMade);

function isMade(name: string): boolean {
  return (
    name.length > 40 || made.test(name) || /\d{3,}|[0-9a-f]{8}-|^[a-z]{0,2}[-_]?\d+$/i.test(name) || isScrambled(name)
  );
}

/** Whether a class is generated, or says how things are at the moment. */
export function isPassing(name: string): boolean {
  return state.test(name) || isGenerated(name);
}

// "x1k3f9", "sc-bdVaJa", "_3aXqz": hardly anything of it can be spoken.
function isScrambled(name: string): boolean {
  return name.split(/[-_.]+/).some((part) => {
    if (part.length < 5) return false;
    const turns = part.match(/[a-z](?=\d)|\d(?=[a-z])|[a-z](?=[A-Z][A-Z]|[A-Z]?$)[A-Z]/g)?.length ?? 0;
    return (
      turns > 1 ||
      (/\d/.test(part) && /[bcdfghjklmnpqrstvwxz]{4}/i.test(part)) ||
      /[bcdfghjklmnpqrstvwxz]{6}/i.test(part)
    );
  });
}
