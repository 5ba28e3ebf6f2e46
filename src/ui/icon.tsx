import { assetAddress } from './assets.ts';
import type { IconName } from './icon-names.ts';

/** Beside a word that says the same; unheard by screen readers. It has the colour and the size of the words beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" aria-hidden="true" focusable="false">
      <use href={`${assetAddress('icons.svg')}#${name}`} />
    </svg>
  );
}
