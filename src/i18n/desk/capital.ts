/** A name is kept as it stands in running text; here it begins a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
