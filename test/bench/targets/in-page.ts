// Each of these is sent to a page by itself and knows nothing around it.

/** What one locator took for the targets, in milliseconds; of each, the median of the rounds. */
export interface Measured {
  describe: number[];
  locate: number[];
  longest: number[];
  found: number[];
}

interface Bench {
  targets: Element[];
  described: Record<string, string[]>;
}

/** A small tool's page. */
export function makePage(): void {
  const links = ['Sales', 'Stock', 'Orders', 'Customers', 'Reports', 'Settings'];
  const fields = ['Name', 'Price', 'Code', 'Supplier', 'Notes', 'Unit'];
  document.body.innerHTML = `<nav>${links.map((each) => `<a href="/${each}">${each}</a>`).join('')}</nav><main><h1>Stock</h1><form>${fields
    .map((each) => `<p><label>${each} <input name="${each}"></label></p>`)
    .join('')}<button class="save">Save changes</button><button>Cancel</button></form></main>`;
}

/** Appends rows of a grid until the page has so many elements. */
export function growPage(size: number): void {
  const words = ['Alpha', 'Beta', 'Cable', 'Delta', 'Estate', 'Fuse', 'Gadget', 'Hinge'];
  const have = document.querySelectorAll('*').length;
  let rows = '';
  for (let i = 0; have + i * 14 < size; i++)
    rows += `<tr class="grid-row r${i % 7}"><td><input type="checkbox" name="sel[${i}]"></td><td><a href="/item/${i}" class="link">${words[i % 8]} ${i}</a></td><td><div class="cell"><span>SKU-${1000 + i}</span></div></td><td><span class="price">$${(i * 7.3).toFixed(2)}</span></td><td><button class="btn small" title="Edit"><i class="icon-edit"></i></button></td><td><div><p>${words[(i * 3) % 8]} note</p></div></td></tr>`;
  const table = document.createElement('table');
  table.innerHTML = `<tbody>${rows}</tbody>`;
  document.body.append(table);
}

/** The ways to some of what can be pressed or filled in above the grid, evenly spread. */
export function pickTargets(count: number): string[] {
  const all = [...document.querySelectorAll('a[href],button,input,select')].filter(
    (each) => each.checkVisibility() && each.getBoundingClientRect().width > 4 && !each.closest('.grid-row'),
  );
  const stride = Math.max(1, Math.floor(all.length / count));
  const wayTo = (element: Element): string => {
    const parent = element.parentElement;
    if (!parent) return '/html[1]';
    const like = [...parent.children].filter(({ localName }) => localName === element.localName);
    return `${wayTo(parent)}/${element.localName}[${like.indexOf(element) + 1}]`;
  };
  return Array.from({ length: count }, (_, i) => all[i * stride])
    .filter((each) => each !== undefined)
    .map(wayTo);
}

/** Keeps the targets, however the page changes. */
export function rememberTargets(xpaths: string[]): void {
  const find = (path: string) => document.evaluate(path, document, null, 9).singleNodeValue as Element;
  (globalThis as unknown as { bench: Bench }).bench = { targets: xpaths.map(find), described: {} };
}

/** Describes where asked to, and locates, each target in each round. */
export function measureInPage(asked: { name: string; rounds: number; describe: boolean }): Measured {
  const world = globalThis as unknown as Record<string, unknown> & { bench: Bench; __truth?: Element[] };
  const locator = world[`LOC_${asked.name.replace(/\W/g, '_')}`] as {
    describe(element: Element): unknown;
    locate(description: unknown, document: Document): { element: Element | null };
    locateInTurns?(description: unknown, document: Document): Generator<void>;
  };
  const { bench } = world;
  const targets = asked.describe ? bench.targets : (world.__truth ?? bench.targets);
  document.body.getBoundingClientRect();
  const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
  const time = (act: () => void): number => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };
  const repeated = (act: () => void) => middle(Array.from({ length: asked.rounds }, () => time(act)));
  const measured: Measured = { describe: [], locate: [], longest: [], found: [] };
  let found = 0;
  for (const [i, target] of targets.entries()) {
    if (asked.describe) {
      let text = 'null';
      measured.describe.push(
        repeated(() => {
          try {
            text = JSON.stringify(locator.describe(target) ?? null);
          } catch {}
        }),
      );
      bench.described[asked.name] ??= [];
      bench.described[asked.name]?.push(text);
    }
    const description = JSON.parse(bench.described[asked.name]?.[i] ?? 'null');
    if (!description) continue;
    let answer: Element | null = null;
    measured.locate.push(
      repeated(() => {
        try {
          answer = locator.locate(description, document).element;
        } catch {}
      }),
    );
    if (answer === target) found++;
    if (!locator.locateInTurns) continue;
    const turns = locator.locateInTurns(description, document);
    let longest = 0;
    for (let done = false; !done; )
      longest = Math.max(
        longest,
        time(() => (done = turns.next().done === true)),
      );
    measured.longest.push(longest);
  }
  measured.found = [found];
  return measured;
}
