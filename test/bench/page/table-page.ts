/** The screens of the bench's tool. */
export type Screen = 'plain' | 'held' | 'offered';

/** What a page does by itself: nothing, change 200 times a second, or time how long an offer takes to come. */
export type Doing = 'nothing' | 'changes' | 'times';

/** A page as a server makes it: most of its elements are in a table with a link and a button in each row. */
export function tablePage(screen: Screen, doing: Doing, elements: number): string {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Desk</title>
<meta name="application-name" content="Bench Desk"><link rel="icon" href="data:,"><style>td { padding: 2px 8px }</style>
</head><body><h1>Orders ${screen}</h1><p><label>Search <input name="search"></label><button>Save orders</button></p>
<p role="alert"></p><table><thead><tr><th>Order<th>Customer<th>Date<th>Total<th></tr></thead><tbody>`;
  const around = 20;
  const rows = Array.from({ length: Math.floor((elements - around) / 8) }, (_, at) => row(10_000 + at)).join('\n');
  return `${head}${rows}</tbody></table>${scripts[doing]}</body></html>`;
}

function row(order: number): string {
  return `<tr><td><a href="/plain?order=${order}">${order}</a><td>Customer ${order % 97}<td>2025-03-${1 + (order % 28)}<td>${order % 900}.00<td><button>Edit ${order}</button></tr>`;
}

// In step with the clock: as many changes as are due, however late a tick comes.
const changes = `<script>
  const cells = [...document.querySelectorAll('td:nth-child(4)')];
  const begin = performance.now();
  let done = 0;
  const change = (cell) => {
    if (done % 3 === 0) cell.textContent = done + '.00';
    else if (done % 3 === 1) cell.parentElement.classList.toggle('late');
    else cell.firstChild.data = done + '.50';
  };
  setInterval(() => {
    for (const due = (performance.now() - begin) / 5; done < due; done++) change(cells[done % cells.length]);
  }, 5);
</script>`;

// A closed shadow root cannot be looked into, but where its card lies the point hits its host.
const times = `<script>
  window.offered = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('No offer came.')), 15_000);
    const points = () => [[innerWidth - 60, innerHeight - 60], [60, innerHeight - 60], [innerWidth - 60, 60]];
    const isDrawn = () => points().some(([x, y]) => document.elementFromPoint(x, y)?.localName === 'alongside-overlay');
    const look = () => {
      if (!isDrawn()) return requestAnimationFrame(look);
      const [{ domContentLoadedEventStart }] = performance.getEntriesByType('navigation');
      resolve(performance.now() - domContentLoadedEventStart);
    };
    const observer = new MutationObserver(() => {
      if (!document.querySelector('html > alongside-overlay')) return;
      observer.disconnect();
      look();
    });
    observer.observe(document.documentElement, { childList: true });
  });
</script>`;

const scripts: Record<Doing, string> = { nothing: '', changes, times };
