/**
 * For a route's `config: { rateLimit: limits.… }`. A whole library, school or town hall can share one address, so the
 * limits for ordinary use are generous; those for guessing a code or a password are not. (A code has 80 bits: at this
 * rate one address finds one of a million cases once in some 10^12 years.)
 */
export const limits = {
  everything: { max: 600, timeWindow: 60_000 },
  submission: { max: 30, timeWindow: 600_000 },
  followByCode: { max: 20, timeWindow: 600_000 },
  /**
   * Requests that scripts send while a person types: counted separately, so that an office of writers does not use up
   * the limit for pages.
   */
  whileTyping: { max: 1200, timeWindow: 60_000 },
  /** Messages from a submitter in one case; counted in the database, independently of the address they come from. */
  messagesInCase: { max: 10, timeWindow: 3_600_000 },
  /** Mails to one address, by who wrote them (`messages/mail-limit.ts`). */
  mailsToAddress: { max: { system: 10, person: 60 }, timeWindow: 3_600_000 },
} as const;
