import type { Random } from '../../random.ts';
import { allAwkwardTexts, awkwardTexts, hostileValue, specialValues } from './texts.ts';

/** A body as it is sent, and its stated content type. */
export interface Body {
  readonly type: string | null;
  readonly bytes: Buffer;
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const of = (type: string | null, text: string | Buffer): Body => ({
  type,
  bytes: Buffer.from(text),
});
const nested = (open: string, close: string, depth: number) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

type MakeBody = (mark: string, random: Random) => Body;

/** Bodies for the API, each sent with its own content type however malformed the content is. */
export const jsonBodies: Readonly<Record<string, MakeBody>> = {
  'empty JSON': () => of(json, ''),
  'JSON cut short': (mark) => of(json, `{"text":"${mark}`),
  'JSON that is a number': () => of(json, '1e400'),
  'JSON that is null': () => of(json, 'null'),
  'JSON that is a list': (mark) => of(json, JSON.stringify([mark])),
  'lists in lists': () => of(json, nested('[', ']', 10_000)),
  'objects in objects': () => of(json, nested('{"text":', '}', 10_000)),
  'the same key twice': (mark) => of(json, `{"text":"${mark}one","text":"${mark}two"}`),
  __proto__: (mark) =>
    of(
      json,
      `{"text":"${mark}","__proto__":{"anonymous":true},"constructor":{"prototype":{"x":1}}}`,
    ),
  'unknown keys': (mark) =>
    of(json, `{"text":"${mark}","hasOwnProperty":1,"toString":2,"${'k'.repeat(5000)}":3}`),
  'many keys': (mark) =>
    of(
      json,
      JSON.stringify(
        Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [`${mark}${key}`, 1])),
      ),
    ),
  'a lone surrogate': (mark) => of(json, `{"text":"${mark}\\ud800 x"}`),
  'an escaped NUL': (mark) => of(json, `{"text":"${mark}a\\u0000b"}`),
  'bytes that are no UTF-8': (mark) =>
    of(
      json,
      Buffer.concat([
        Buffer.from(`{"text":"${mark}`),
        Buffer.from([0xc3, 0x28, 0xff]),
        Buffer.from('"}'),
      ]),
    ),
  'UTF-16': (mark) => of(`${json}; charset=utf-16`, Buffer.from(`{"text":"${mark}"}`, 'utf16le')),
  'a byte order mark': (mark) => of(json, `\ufeff{"text":"${mark}"}`),
  'wrong kinds of values': () =>
    of(json, '{"text":{"a":[1]},"contact":"x","replyWanted":"yes","occurredOn":12}'),
  'an ugly text': (mark, random) => {
    const name = allAwkwardTexts[random.between(0, allAwkwardTexts.length - 1)] ?? 'emoji';
    return of(json, JSON.stringify({ text: `${mark}${awkwardTexts[name](20_000 - mark.length)}` }));
  },
  'a text that is too long': (mark) =>
    of(json, JSON.stringify({ text: `${mark}${awkwardTexts.emoji(20_001)}` })),
  'more than fits': (mark) => of(json, JSON.stringify({ text: `${mark}${'x'.repeat(400_000)}` })),
  'sharp values everywhere': (mark, random) => {
    const value = () =>
      `${mark}${specialValues[random.between(0, specialValues.length - 1)] ?? ''}`;
    const contact = { name: value(), email: value(), phone: value(), address: value() };
    return of(
      json,
      JSON.stringify({ text: value(), wish: value(), place: value(), unit: value(), contact }),
    );
  },
};

/** Bodies that are no valid form. */
export const formBodies: Readonly<Record<string, MakeBody>> = {
  'an empty form': () => of(form, ''),
  'nothing but separators': () => of(form, '&'.repeat(50_000)),
  'nothing but equal signs': () => of(form, '='.repeat(5000)),
  'a field twice': (mark) => of(form, `text=${mark}one&text=${mark}two&version=1&version=2`),
  'list fields': (mark) =>
    of(form, `text[]=${mark}&text[0]=a&text[a][b]=c&version[]=1&case=a&case=b&case=c`),
  'very many fields': (mark) =>
    of(form, Array.from({ length: 5000 }, (_, index) => `${mark.trim()}${index}=1`).join('&')),
  'as many fields as are let in': (mark) =>
    of(form, Array.from({ length: 199 }, (_, index) => `f${index}=${mark.trim()}`).join('&')),
  'half a percent sign': (mark) => of(form, `text=${mark.trim()}%&version=%zz`),
  'an escaped lone surrogate': (mark) => of(form, `text=${mark.trim()}%ED%A0%80&version=1`),
  'escaped bytes that are no UTF-8': (mark) => of(form, `text=${mark.trim()}%C3%28%FF&version=1`),
  'raw bytes that are no UTF-8': (mark) =>
    of(
      form,
      Buffer.concat([Buffer.from(`text=${mark.trim()}`), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]),
    ),
  'NUL in a field': (mark) =>
    of(form, `text=${mark.trim()}a%00b&version=1&code=%00&email=a%00@example.org`),
  'NUL in a name': (mark) => of(form, `te%00xt=${mark.trim()}&version=1`),
  '__proto__ as a field': (mark) =>
    of(form, `__proto__=${mark.trim()}&constructor=1&toString=2&version=1&text=${mark.trim()}`),
  'a field of the page itself': (mark) =>
    of(form, `_method=DELETE&_csrf=x&text=${mark.trim()}&version=1`),
  'one huge field': (mark) => of(form, `text=${mark.trim()}${'x'.repeat(300_000)}&version=1`),
  'a form that is too large': (mark) =>
    of(form, `text=${mark.trim()}${'x'.repeat(400_000)}&version=1`),
  'JSON instead of a form': (mark) => of(json, JSON.stringify({ text: mark, version: 1 })),
  'a file': (mark) =>
    of(
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="text"; filename="../../a"\r\n\r\n${mark}\r\n--x--\r\n`,
    ),
  XML: (mark) =>
    of(
      'application/xml',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;${mark}</a>`,
    ),
  'a text': (mark) => of('text/plain', `text=${mark.trim()}&version=1`),
  'no type at all': (mark) => of(null, `text=${mark.trim()}&version=1`),
  'a type of nonsense': (mark) => of(`;;,/${'x'.repeat(2000)}`, `text=${mark.trim()}`),
  'another character set': (mark) =>
    of(
      `${form}; charset=iso-8859-1`,
      Buffer.from(`text=${mark.trim()}\xe5\xe4\xf6&version=1`, 'latin1'),
    ),
};

const usualNames = [
  'text',
  'body',
  'reason',
  'version',
  'code',
  'email',
  'password',
  'name',
  'number',
  'other',
  'unit',
  'handler',
  'subject',
  'to',
  'ord',
  'key',
  'kind',
  'scope',
  'receiver',
  'contact.email',
  'contact.name',
  'question',
  'note',
  'day',
  'from',
  'until',
  'role',
  'next',
  'interrupted',
] as const;

/** The field names of our forms with hostile values, for a form that was not opened. */
export function typedForm(mark: string, random: Random): Body {
  const count = random.between(1, 12);
  const pairs = new Map(
    Array.from(
      { length: count },
      () => [random.pick(usualNames), hostileValue(random, mark)] as const,
    ),
  );
  if (random.chance(0.7))
    pairs.set('version', random.pick(['0', '1', '2', '999999999', '-1', '1e9', '']));
  const text = new URLSearchParams([...pairs].map(([name, value]) => [name, value])).toString();
  return of(form, text);
}

/** One byte more than a body may have (`bodyLimit`). */
export const largest = 320 * 1024;
