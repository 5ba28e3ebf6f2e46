/** A name is stored as it is written in running text; at the beginning of a line it needs a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
