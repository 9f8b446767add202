/** Whether a picture, as a `data:` address in base64, moves: an animated GIF, PNG, WebP or SVG. */
export function isMoving(picture: string): boolean {
  const [head = '', body = ''] = picture.split(',', 2);
  // What tells stands before the first frame; in an SVG anywhere.
  const bytes = atob(head.includes('svg') ? body : body.slice(0, 8192));
  if (head.includes('svg')) return /<(animate|set)|@keyframes/i.test(bytes);
  if (head.includes('gif')) return bytes.includes('NETSCAPE2.0');
  if (head.includes('png')) return bytes.includes('acTL');
  // An extended WebP tells in the flags behind its first chunk's size.
  return head.includes('webp') && bytes.slice(12, 16) === 'VP8X' && (bytes.charCodeAt(20) & 2) !== 0;
}
