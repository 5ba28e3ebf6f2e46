import { z } from 'zod';
import type { MunicipalityTexts } from './schema.ts';

/** Always in Swedish, and in other languages where available. */
const localised = z.object({ sv: z.string() }).catchall(z.string());
const sentences = z.object({ sv: z.array(z.string()) }).catchall(z.array(z.string()));

const textsSchema: z.ZodType<MunicipalityTexts> = z.object({
  welcome: z.object({ heading: localised, sentences }),
  contact: z.object({
    name: localised,
    phone: z.string(),
    email: z.string(),
    address: z.string(),
    hours: localised,
  }),
  publicDocuments: sentences,
  privacy: z.object({
    controller: localised,
    dataProtectionOfficer: z.object({ email: z.string(), phone: z.string() }),
    purpose: localised,
    legalBasis: localised,
    recipients: localised,
    retention: localised,
    rights: sentences,
    supervisor: localised,
  }),
});
const profileSchema = z.object({ texts: textsSchema });

/** The municipality's own texts, from the column `municipality.profile`. @throws ZodError for an invalid profile */
export function textsOf(profile: unknown): MunicipalityTexts {
  return profileSchema.parse(profile).texts;
}
