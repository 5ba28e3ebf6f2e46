import { unopenedForm } from './body-attacks.ts';
import { type Form, fillIn, formsIn, formText, type Pair } from './forms.ts';
import { sameSite, type Visitor } from './people.ts';
import { type Attack, codeOf, type Scene } from './scene.ts';

/**
 * The page where the forms of this route stand: the page of a case opened by a code, the page of the route itself, or
 * the one above it.
 */
async function openingOf(
  scene: Scene,
): Promise<{ readonly html: string; readonly path: string } | undefined> {
  const { route, path, origin } = scene;
  const byCode = /^((?:\/en)?\/[^/]+\/(?:folj|mottagare))(?:\/|$)/.exec(path)?.[1];
  if (byCode !== undefined && !path.startsWith('/desk')) {
    const body = Buffer.from(formText([['code', codeOf(scene)]]));
    const answer = await scene.ask({
      attack: 'opened by code',
      method: 'POST',
      path: byCode,
      headers: sameSite(origin),
      body,
    });
    return 'body' in answer ? { html: answer.body, path: byCode } : undefined;
  }
  for (const address of new Set([path, path.replace(/\/[^/]*$/, '')])) {
    if (address === '') continue;
    const answer = await scene.ask({
      attack: 'opened',
      method: 'GET',
      path: address,
      headers: {},
      body: null,
    });
    if (
      'body' in answer &&
      answer.status === 200 &&
      formsIn(answer.body, address).some(({ method }) => method === 'POST')
    )
      return { html: answer.body, path: address };
    if (route.method === 'GET') return undefined;
  }
  return undefined;
}

function formFor(
  scene: Scene,
  { html, path }: { readonly html: string; readonly path: string },
): Form | undefined {
  const forms = formsIn(html, path).filter(({ method }) => method === 'POST');
  const own = forms.filter(
    ({ action, controls }) =>
      action.split('?', 1)[0] === scene.path ||
      controls.some((control) => control.kind === 'pressed' && control.action === scene.path),
  );
  const signOut = (form: Form) => form.action.endsWith('/logga-ut');
  const others = forms.filter((form) => !signOut(form));
  const among = own.length > 0 ? own : others;
  return among[scene.random.between(0, Math.max(0, among.length - 1))];
}

/** The number of an existing case, to merge with or tie to. */
function otherNumber({ addresses, visitor, random }: Scene): string | undefined {
  const route = { method: 'GET', path: '/desk/arenden/:number' };
  return /\d{4}-\d+/.exec(addresses.choose(route, visitor, random))?.[0];
}

/** Fills in a form as its page offers it, so that it passes validation and reaches the code that carries it out. */
export const filled: Attack = async (scene) => {
  const opening = await openingOf(scene);
  const form = opening && formFor(scene, opening);
  if (!form) return await unopenedForm(scene);
  const { action, pairs } = fillIn(form, scene.random, scene.mark, otherNumber(scene));
  const body = Buffer.from(formText(pairs));
  await scene.ask({
    attack: 'a form filled in',
    method: 'POST',
    path: action,
    headers: sameSite(scene.origin),
    body,
  });
};

const versions = ['0', '1', '999999999', '-1', '1e3', '١', '', '00002', '2147483648'] as const;

export const staleVersion: Attack = async (scene) => {
  const opening = await openingOf(scene);
  const form = opening && formFor(scene, opening);
  if (!form) return;
  const { action, pairs } = fillIn(form, scene.random, scene.mark, otherNumber(scene));
  const stale = pairs.map(
    ([name, value]): Pair => [name, name === 'version' ? scene.random.pick(versions) : value],
  );
  const body = Buffer.from(formText(stale));
  await scene.ask({
    attack: 'a version nobody has seen',
    method: 'POST',
    path: action,
    headers: sameSite(scene.origin),
    body,
  });
};

/**
 * Two people submit a form on the same case at the same moment; the same person submits twice where there is no
 * second person.
 */
export const atOnce: Attack = async (scene) => {
  const opening = await openingOf(scene);
  const form = opening && formFor(scene, opening);
  if (!form) return;
  const send = async (visitor: Visitor) => {
    const { action, pairs } = fillIn(form, scene.random.fork(), scene.mark, otherNumber(scene));
    const headers = sameSite(scene.origin);
    await scene.ask({
      attack: 'two at once',
      visitor,
      method: 'POST',
      path: action,
      headers,
      body: Buffer.from(formText(pairs)),
    });
  };
  await Promise.all([send(scene.visitor), send(scene.colleague)]);
};
