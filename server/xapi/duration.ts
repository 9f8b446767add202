const pattern = /^P(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;
const seconds = [604_800, 86_400, 3600, 60, 1];

/** An ISO 8601 duration in seconds; null where it counts years or months, which have no one length. */
export function toSeconds(duration: string): number | null {
  const parts = pattern.exec(duration);
  if (!parts) return null;
  const total = seconds.reduce(
    (sum, unit, place) => sum + unit * Number((parts[place + 1] ?? '0').replace(',', '.')),
    0,
  );
  return Number.isNaN(total) ? null : total;
}
