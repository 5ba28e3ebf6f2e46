/** Whether a text contains a name by itself, and not only as part of a longer known one (“Norra skolan 2”). */
export function mentionsName(text: string, name: string, known: readonly string[]): boolean {
  const longer = known
    .filter((other) => other !== name && other.includes(name))
    .sort((one, other) => other.length - one.length);
  const without = longer.reduce((rest, other) => rest.replaceAll(other, '\u0000'), text);
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u');
  return whole.test(without);
}
