import type { Localised } from '../domain/language.ts';
import type { Area, Kind, Language, Part, Role } from '../domain/vocabulary.ts';
import type { PolicyDraft } from '../policy/schema.ts';

export interface CommitteeSeed {
  readonly id: string;
  readonly name: string;
}

export interface DepartmentSeed {
  readonly id: string;
  readonly name: string;
  readonly committee: string;
}

/**
 * `functionName` replaces the name of a handler whose identity is protected; `personWord` is the unit's word for
 * those it serves (LAN-07).
 */
export interface UnitSeed {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly functionName: string;
  readonly email: string;
  readonly phone: string;
  readonly areas: readonly Area[];
  readonly personWord: Localised;
}

/** An account of the demonstration: an invented person. */
export interface AccountSeed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly department: string | null;
  readonly committees: 'all' | readonly string[];
  readonly identityProtected?: true;
}

export interface PlacesSeed {
  readonly committees: readonly CommitteeSeed[];
  readonly departments: readonly DepartmentSeed[];
  readonly units: readonly UnitSeed[];
  /** The unit that receives cases without a unit of their own. */
  readonly receivingUnit: string;
}

export interface OrganisationSeed extends PlacesSeed {
  readonly accounts: readonly AccountSeed[];
}

export interface ContactDetails {
  readonly name: Localised;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly hours: Localised;
}

/** The municipality's own texts on the public pages. */
export interface MunicipalityTexts {
  readonly welcome: {
    readonly heading: Localised;
    readonly sentences: Localised<readonly string[]>;
  };
  readonly contact: ContactDetails;
  readonly publicDocuments: Localised<readonly string[]>;
  /** The information that GDPR art. 13 requires where personal data is collected. */
  readonly privacy: {
    readonly controller: Localised;
    readonly dataProtectionOfficer: { readonly email: string; readonly phone: string };
    readonly purpose: Localised;
    readonly legalBasis: Localised;
    readonly recipients: Localised;
    readonly retention: Localised;
    readonly rights: Localised<readonly string[]>;
    readonly supervisor: Localised;
  };
}

/**
 * What a municipality decides of how its pages look. Hue in degrees and strength (chroma, at most 0.12) of its accent, in
 * oklch; lightness is the product's, so that everything can be read whatever the hue (`build/theme.test.ts`). Radius: the
 * corners of what one writes in or presses, in px.
 */
export interface ThemeSeed {
  readonly hue: number;
  readonly strength: number;
  readonly radius: 2 | 6 | 10;
}

/** Phrases of the demonstration; which phrases a municipality uses is its own decision (LAN-07). */
export interface PhraseSeed {
  /** Absent: for every unit, every kind. */
  readonly unit?: string;
  readonly kind?: Kind;
  readonly part?: Part;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

/** The sender of the municipality's mails; answers to them go to `ContactDetails.email`. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A municipality's data at its first start. */
export interface MunicipalitySeed {
  readonly id: string;
  readonly name: string;
  readonly policies: readonly PolicyDraft[];
  readonly organisation: OrganisationSeed;
  readonly texts: MunicipalityTexts;
  /** Absent: mails come from `MAIL_FROM`, in the municipality's name, which `policy check` reports. */
  readonly sender?: Sender;
  readonly theme: ThemeSeed;
  readonly phrases: readonly PhraseSeed[];
}
