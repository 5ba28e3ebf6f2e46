// Made from catalogues/sv.json by `npm run catalogues`; a test says when it is not up to date.

export interface Words {
  readonly language: LanguageWords;
  readonly web: WebWords;
  readonly submit: SubmitWords;
  readonly identityNumber: IdentityNumberWords;
  readonly redirection: RedirectionWords;
  readonly rightPlace: RightPlaceWords;
  readonly distress: DistressWords;
  readonly receipt: ReceiptWords;
  readonly spokenReceipt: SpokenReceiptWords;
  readonly follow: FollowWords;
  readonly messages: MessagesWords;
  readonly delay: DelayWords;
  readonly promiseMoved: PromiseMovedWords;
  readonly actionSettled: ActionSettledWords;
  readonly handedOver: HandedOverWords;
  readonly receiver: ReceiverWords;
  readonly policy: PolicyWords;
  readonly api: ApiWords;
  readonly vocabulary: VocabularyWords;
  readonly reply: ReplyWords;
  readonly calendar: CalendarWords;
}

export interface LanguageWords {
  readonly name: string;
  readonly direction: string;
  readonly switchTo: string;
}

export interface WebWords {
  readonly skipToContent: string;
  readonly languageSwitch: string;
  readonly errorTitle: (values: { readonly title: string | number }) => string;
  readonly pageTitle: (values: { readonly page: string | number; readonly site: string | number }) => string;
  readonly product: string;
  readonly allMunicipalities: string;
  readonly required: string;
  readonly optional: string;
  readonly mostCharacters: (values: { readonly count: number }) => string;
  readonly choose: string;
  readonly charactersLeft: string;
  readonly charactersTooMany: string;
  readonly demonstration: WebDemonstrationWords;
  readonly errorSummary: WebErrorSummaryWords;
  readonly footer: WebFooterWords;
  readonly pagination: WebPaginationWords;
  readonly notice: WebNoticeWords;
  readonly field: WebFieldWords;
  readonly problems: WebProblemsWords;
  readonly waitSeconds: (values: { readonly seconds: string | number }) => string;
  readonly unavailable: WebUnavailableWords;
  readonly reference: (values: { readonly number: string | number }) => string;
  readonly toStart: string;
  readonly waitMinutes: (values: { readonly minutes: string | number }) => string;
}

export interface WebDemonstrationWords {
  readonly name: string;
  readonly text: string;
}

export interface WebErrorSummaryWords {
  readonly title: string;
  readonly intro: string;
  readonly introEmptied: string;
}

export interface WebFooterWords {
  readonly phone: string;
  readonly email: string;
  readonly openSource: string;
}

export interface WebPaginationWords {
  readonly name: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (values: { readonly last: string | number; readonly page: string | number }) => string;
}

export interface WebNoticeWords {
  readonly info: string;
  readonly success: string;
  readonly warning: string;
  readonly danger: string;
}

export interface WebFieldWords {
  readonly required: string;
  readonly blank: string;
  readonly too_long: (values: { readonly limit: number }) => string;
  readonly control_characters: string;
  readonly unreadable: string;
  readonly wrong_type: string;
  readonly truth: string;
  readonly choice: string;
  readonly email: string;
  readonly phone: string;
  readonly day: string;
  readonly unknown: (values: { readonly name: string | number }) => string;
  readonly other: string;
}

export interface WebProblemsWords {
  readonly malformed: WebProblemsMalformedWords;
  readonly foreign_origin: WebProblemsForeignOriginWords;
  readonly not_permitted: WebProblemsNotPermittedWords;
  readonly not_signed_in: WebProblemsNotSignedInWords;
  readonly not_found: WebProblemsNotFoundWords;
  readonly wrong_method: WebProblemsWrongMethodWords;
  readonly conflict: WebProblemsConflictWords;
  readonly too_large: WebProblemsTooLargeWords;
  readonly wrong_type: WebProblemsWrongTypeWords;
  readonly wrong_host: WebProblemsWrongHostWords;
  readonly fields: WebProblemsFieldsWords;
  readonly too_many: WebProblemsTooManyWords;
  readonly unavailable: WebProblemsUnavailableWords;
  readonly unexpected: WebProblemsUnexpectedWords;
}

export interface WebProblemsMalformedWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsForeignOriginWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsNotPermittedWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsNotSignedInWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsNotFoundWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsWrongMethodWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsConflictWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsTooLargeWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsWrongTypeWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsWrongHostWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsFieldsWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsTooManyWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsUnavailableWords {
  readonly title: string;
  readonly text: string;
}

export interface WebProblemsUnexpectedWords {
  readonly title: string;
  readonly text: string;
}

export interface WebUnavailableWords {
  readonly page: string;
  readonly form: string;
  readonly sign_in: string;
  readonly nothing: string;
  readonly typed: string;
  readonly sendAgain: string;
  readonly tryAgain: string;
}

export interface SubmitWords {
  readonly chooseTitle: string;
  readonly chooseIntro: string;
  readonly chooseList: string;
  readonly pageTitle: string;
  readonly definition: string;
  readonly definitionFrom: string;
  readonly danger: string;
  readonly dangerMore: string;
  readonly haveCode: string;
  readonly followLink: string;
  readonly text: string;
  readonly textHelp: string;
  readonly textMissing: string;
  readonly besideText: string;
  readonly publicDocuments: string;
  readonly kind: string;
  readonly kindUnknown: string;
  readonly moreGroup: string;
  readonly moreGroupHelp: string;
  readonly place: string;
  readonly placeHelp: string;
  readonly occurredOn: string;
  readonly wish: string;
  readonly aboutGroup: string;
  readonly aboutGroupHelp: string;
  readonly submitterType: string;
  readonly submitterTypeNone: string;
  readonly elsewhereHelp: (values: { readonly types: string | number }) => string;
  readonly anonymous: string;
  readonly anonymousNo: string;
  readonly anonymousYes: string;
  readonly anonymousHelp: string;
  readonly replyWanted: string;
  readonly replyYes: string;
  readonly replyNo: string;
  readonly contactHelp: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly language: string;
  readonly privacy: string;
  readonly privacyTerms: SubmitPrivacyTermsWords;
  readonly noTracking: string;
  readonly send: string;
  readonly anonymousCleared: string;
  readonly sentBefore: SubmitSentBeforeWords;
  readonly otherWays: SubmitOtherWaysWords;
  readonly noPolicy: string;
  readonly elsewhereOr: (values: { readonly one: string | number; readonly other: string | number }) => string;
  readonly anonymousHelpNotOwed: string;
  readonly definitionOwn: string;
}

export interface SubmitPrivacyTermsWords {
  readonly controller: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly recipients: string;
  readonly retention: string;
  readonly rights: string;
  readonly officer: string;
  readonly supervisor: string;
}

export interface SubmitSentBeforeWords {
  readonly title: string;
  readonly text: string;
}

export interface SubmitOtherWaysWords {
  readonly title: string;
  readonly lead: string;
  readonly phone: string;
  readonly email: string;
  readonly letter: string;
  readonly visit: string;
}

export interface IdentityNumberWords {
  readonly title: string;
  readonly text: (values: { readonly numbers: string | number }) => string;
  readonly choice: string;
  readonly send: string;
}

export interface RedirectionWords {
  readonly title: string;
  readonly titleDanger: string;
  readonly seems: (values: { readonly what: string | number }) => string;
  readonly what: RedirectionWhatWords;
  readonly because: (values: { readonly words: string | number }) => string;
  readonly answered: (values: { readonly type: string | number }) => string;
  readonly unsaved: string;
  readonly toButton: string;
  readonly send: string;
  readonly quoted: (values: { readonly word: string | number }) => string;
}

export interface RedirectionWhatWords {
  readonly fault_report: string;
  readonly citizen_proposal: string;
  readonly appeal: string;
  readonly damages_claim: string;
  readonly employer_matter: string;
  readonly statutory_social: string;
  readonly school_statutory: string;
  readonly whistleblowing: string;
  readonly urgent_danger: string;
  readonly other_authority: string;
}

export interface RightPlaceWords {
  readonly title: string;
  readonly answered: (values: { readonly type: string | number }) => string;
  readonly titleAtDesk: string;
  readonly answeredAtDesk: (values: { readonly type: string | number }) => string;
  readonly danger: string;
  readonly hurry: string;
  readonly tracks: string;
  readonly unsaved: string;
  readonly unsavedAtDesk: string;
}

export interface DistressWords {
  readonly title: string;
  readonly seen: string;
  readonly danger: string;
  readonly line: string;
  readonly care: string;
  readonly sendNow: string;
  readonly sending: string;
  readonly received: string;
}

export interface ReceiptWords {
  readonly title: string;
  readonly thanks: ReceiptThanksWords;
  readonly number: string;
  readonly arrived: string;
  readonly codeTitle: string;
  readonly codeUse: string;
  readonly codeAnonymous: string;
  readonly codeOnce: string;
  readonly spelled: (values: { readonly symbols: string | number }) => string;
  readonly followLink: string;
  readonly readAt: string;
  readonly another: string;
  readonly next: string;
  readonly steps: ReceiptStepsWords;
  readonly first: ReceiptFirstWords;
  readonly response: ReceiptResponseWords;
  readonly counted: (values: { readonly what: string | number }) => string;
  readonly countedWhat: ReceiptCountedWhatWords;
  readonly mailWaits: string;
  readonly yourWords: string;
}

export interface ReceiptThanksWords {
  readonly complaint: string;
  readonly praise: string;
  readonly suggestion: string;
  readonly view: string;
  readonly question: string;
  readonly unknown: string;
}

export interface ReceiptStepsWords {
  readonly read: string;
  readonly praise: string;
  readonly review: string;
  readonly noReply: string;
}

export interface ReceiptFirstWords {
  readonly by: (values: { readonly day: string | number; readonly what: string | number }) => string;
  readonly undated: (values: { readonly what: string | number }) => string;
  readonly email: string;
  readonly letter: string;
  readonly follow_page: string;
  readonly unit: string;
  readonly handler: string;
  readonly registration_and_response_day: string;
  readonly registration: string;
  readonly answered: string;
  readonly oral: string;
}

export interface ReceiptResponseWords {
  readonly by: (values: { readonly day: string | number; readonly how: string | number }) => string;
  readonly passed: (values: { readonly day: string | number; readonly how: string | number }) => string;
  readonly undated: (values: { readonly how: string | number }) => string;
  readonly email: string;
  readonly letter: string;
  readonly follow_page: string;
  readonly oral: string;
  readonly notOwed: (values: { readonly how: string | number }) => string;
}

export interface ReceiptCountedWhatWords {
  readonly acknowledgement: string;
  readonly response: string;
  readonly review: string;
  readonly confirmation: string;
}

export interface SpokenReceiptWords {
  readonly slip: string;
  readonly number: (values: { readonly number: string | number }) => string;
  readonly thanks: SpokenReceiptThanksWords;
  readonly goesOn: SpokenReceiptGoesOnWords;
  readonly solved: string;
  readonly numberTerm: string;
  readonly arrived: string;
  readonly codeIs: (values: { readonly code: string | number }) => string;
  readonly code: string;
  readonly codeUse: (values: { readonly address: string | number }) => string;
  readonly codeOnce: string;
  readonly spelled: (values: { readonly symbols: string | number }) => string;
}

export interface SpokenReceiptThanksWords {
  readonly complaint: string;
  readonly praise: string;
  readonly suggestion: string;
  readonly view: string;
  readonly question: string;
  readonly unknown: string;
}

export interface SpokenReceiptGoesOnWords {
  readonly praise: string;
  readonly others: string;
}

export interface FollowWords {
  readonly title: string;
  readonly intro: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly codeMissing: string;
  readonly show: string;
  readonly unknownCode: string;
  readonly tooMany: (values: { readonly minutes: number }) => string;
  readonly lostTitle: string;
  readonly lost: string;
  readonly newView: string;
  readonly newViewLink: string;
  readonly caseTitle: (values: { readonly number: string | number }) => string;
  readonly said: FollowSaidWords;
  readonly reviewBy: (values: { readonly name: string | number }) => string;
  readonly reviewOther: string;
  readonly reviewWaits: string;
  readonly state: string;
  readonly sentences: FollowSentencesWords;
  readonly readAnswer: string;
  readonly readMore: string;
  readonly unit: string;
  readonly handler: string;
  readonly answers: string;
  readonly answersManager: string;
  readonly notYet: string;
  readonly arrived: string;
  readonly kind: string;
  readonly promises: string;
  readonly promise: FollowPromiseWords;
  readonly kept: (values: { readonly day: string | number }) => string;
  readonly moved: (values: { readonly day: string | number }) => string;
  readonly keptLate: (values: { readonly day: string | number }) => string;
  readonly late: string;
  readonly counted: (values: { readonly what: string | number }) => string;
  readonly countedWhat: FollowCountedWhatWords;
  readonly messages: string;
  readonly you: string;
  readonly municipality: string;
  readonly posted: (values: { readonly day: string | number }) => string;
  readonly cameIn: (values: { readonly day: string | number }) => string;
  readonly purpose: FollowPurposeWords;
  readonly disposed: string;
  readonly about: string;
  readonly inCase: (values: { readonly number: string | number; readonly who: string | number }) => string;
  readonly mergedText: (values: { readonly number: string | number; readonly other: string | number }) => string;
  readonly splitText: string;
  readonly writeMore: string;
  readonly writeMoreLabel: string;
  readonly textMissing: string;
  readonly send: string;
  readonly dissatisfiedTitle: string;
  readonly dissatisfiedHelp: string;
  readonly dissatisfiedHelpOpen: string;
  readonly reason: string;
  readonly dissatisfied: string;
  readonly refused: string;
  readonly close: string;
}

export interface FollowSaidWords {
  readonly submitter_message: FollowSaidSubmitterMessageWords;
  readonly dissatisfied: string;
}

export interface FollowSaidSubmitterMessageWords {
  readonly title: string;
  readonly text: string;
}

export interface FollowSentencesWords {
  readonly received: string;
  readonly registered: string;
  readonly in_progress: string;
  readonly answered: string;
  readonly handed_over: string;
  readonly led: string;
  readonly closed: string;
}

export interface FollowPromiseWords {
  readonly acknowledgement: (values: { readonly day: string | number }) => string;
  readonly response: (values: { readonly day: string | number }) => string;
  readonly review: (values: { readonly day: string | number }) => string;
  readonly confirmation: (values: { readonly day: string | number }) => string;
}

export interface FollowCountedWhatWords {
  readonly acknowledgement: string;
  readonly response: string;
  readonly review: string;
  readonly confirmation: string;
}

export interface FollowPurposeWords {
  readonly answer: string;
  readonly corrected_answer: string;
  readonly question_to_submitter: string;
  readonly delay_notice: string;
  readonly promise_moved: string;
  readonly action_settled: string;
}

export interface MessagesWords {
  readonly greeting: string;
  readonly thanks: MessagesThanksWords;
  readonly regret: string;
  readonly regretIfSo: string;
  readonly registered: MessagesRegisteredWords;
  readonly numbered: MessagesNumberedWords;
  readonly splitFrom: (values: { readonly from: string | number; readonly number: string | number }) => string;
  readonly anonymous: string;
  readonly processLead: string;
  readonly unitTakes: (values: { readonly unit: string | number }) => string;
  readonly handlerIs: (values: { readonly handler: string | number }) => string;
  readonly functionIs: (values: { readonly name: string | number }) => string;
  readonly unitLater: string;
  readonly unitToldLater: string;
  readonly handlerToldLater: string;
  readonly work: MessagesWorkWords;
  readonly thenReply: MessagesThenReplyWords;
  readonly ifNotSatisfied: string;
  readonly declined: string;
  readonly managerAnswers: string;
  readonly responseDay: (values: { readonly count: number; readonly day: string | number; readonly unit: 'dag' | 'vardag' | 'arbetsdag' | 'other' }) => string;
  readonly responseBy: (values: { readonly day: string | number }) => string;
  readonly responsePassed: (values: { readonly day: string | number }) => string;
  readonly follow: (values: { readonly address: string | number }) => string;
  readonly code: string;
  readonly firstCode: (values: { readonly address: string | number; readonly code: string | number }) => string;
  readonly reachUnit: (values: { readonly unit: string | number; readonly ways: string | number }) => string;
  readonly reachContact: (values: { readonly contact: string | number; readonly contactInLowerCase: string; readonly ways: string | number }) => string;
  readonly phone: (values: { readonly number: string | number }) => string;
  readonly email: (values: { readonly address: string | number }) => string;
  readonly or: string;
  readonly regards: string;
  readonly subject: MessagesSubjectWords;
  readonly yourMatter: MessagesYourMatterWords;
  readonly placeSettled: (values: { readonly matter: string | number }) => string;
  readonly placeChanged: (values: { readonly matter: string | number }) => string;
  readonly handlerSettled: (values: { readonly matter: string | number }) => string;
  readonly handlerChanged: (values: { readonly matter: string | number }) => string;
  readonly notToldAgain: string;
  readonly dissatisfied: string;
  readonly reviewAgain: (values: { readonly number: string | number; readonly who: string | number }) => string;
  readonly reviewFirst: (values: { readonly number: string | number; readonly who: string | number }) => string;
  readonly reviewWaits: (values: { readonly number: string | number }) => string;
  readonly nobodyReviewsOwn: string;
  readonly notAllAgain: string;
  readonly mailIsAutomatic: (values: { readonly mailbox: string | number }) => string;
  readonly mailFromDesk: (values: { readonly address: string | number; readonly mailbox: string | number; readonly number: string | number }) => string;
  readonly letterFollow: (values: { readonly address: string | number; readonly number: string | number }) => string;
  readonly greetingByName: (values: { readonly name: string | number }) => string;
  readonly thanksAs: MessagesThanksAsWords;
  readonly anonymousNotOwed: string;
}

export interface MessagesThanksWords {
  readonly complaint: (values: { readonly municipality: string | number }) => string;
  readonly praise: (values: { readonly municipality: string | number }) => string;
  readonly suggestion: (values: { readonly municipality: string | number }) => string;
  readonly view: (values: { readonly municipality: string | number }) => string;
  readonly question: (values: { readonly municipality: string | number }) => string;
  readonly unknown: (values: { readonly municipality: string | number }) => string;
}

export interface MessagesRegisteredWords {
  readonly complaint: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly praise: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly suggestion: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly view: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly question: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly unknown: (values: { readonly day: string | number; readonly number: string | number }) => string;
}

export interface MessagesNumberedWords {
  readonly complaint: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly praise: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly suggestion: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly view: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly question: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly unknown: (values: { readonly day: string | number; readonly number: string | number }) => string;
}

export interface MessagesWorkWords {
  readonly complaint: string;
  readonly praise: string;
  readonly suggestion: string;
  readonly view: string;
  readonly question: string;
  readonly unknown: string;
}

export interface MessagesThenReplyWords {
  readonly complaint: string;
  readonly praise: string;
  readonly suggestion: string;
  readonly view: string;
  readonly question: string;
  readonly unknown: string;
}

export interface MessagesSubjectWords {
  readonly acknowledgement: (values: { readonly number: string | number }) => string;
  readonly unit_named: (values: { readonly number: string | number }) => string;
  readonly handler_named: (values: { readonly number: string | number }) => string;
  readonly answer: (values: { readonly number: string | number }) => string;
  readonly corrected_answer: (values: { readonly number: string | number }) => string;
  readonly question_to_submitter: (values: { readonly number: string | number }) => string;
  readonly hand_over: (values: { readonly number: string | number }) => string;
  readonly letter_to_receiver: (values: { readonly number: string | number }) => string;
  readonly review_started: (values: { readonly number: string | number }) => string;
  readonly delay_notice: (values: { readonly number: string | number }) => string;
  readonly promise_moved: (values: { readonly number: string | number }) => string;
  readonly action_settled: (values: { readonly number: string | number }) => string;
  readonly submitter_message: (values: { readonly number: string | number }) => string;
}

export interface MessagesYourMatterWords {
  readonly complaint: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly praise: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly suggestion: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly view: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly question: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly unknown: (values: { readonly day: string | number; readonly number: string | number }) => string;
}

export interface MessagesThanksAsWords {
  readonly complaint: (values: { readonly initial: string; readonly municipality: string | number; readonly word: string | number }) => string;
  readonly praise: (values: { readonly initial: string; readonly municipality: string | number; readonly word: string | number }) => string;
  readonly suggestion: (values: { readonly initial: string; readonly municipality: string | number; readonly word: string | number }) => string;
  readonly view: (values: { readonly initial: string; readonly municipality: string | number; readonly word: string | number }) => string;
  readonly question: (values: { readonly initial: string; readonly municipality: string | number; readonly word: string | number }) => string;
  readonly unknown: (values: { readonly initial: string; readonly municipality: string | number; readonly word: string | number }) => string;
}

export interface DelayWords {
  readonly promised: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly passed: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly unpromised: (values: { readonly number: string | number }) => string;
  readonly newDay: (values: { readonly day: string | number }) => string;
  readonly nothingToDo: string;
}

export interface PromiseMovedWords {
  readonly arrival: (values: { readonly day: string | number; readonly number: string | number }) => string;
  readonly response: (values: { readonly before: string | number; readonly day: string | number }) => string;
  readonly unit: (values: { readonly before: string | number; readonly day: string | number }) => string;
  readonly handler: (values: { readonly before: string | number; readonly day: string | number }) => string;
  readonly nothingToDo: string;
}

export interface ActionSettledWords {
  readonly planned: (values: { readonly number: string | number }) => string;
  readonly done: string;
  readonly dropped: string;
}

export interface HandedOverWords {
  readonly understood: HandedOverUnderstoodWords;
  readonly sent: (values: { readonly day: string | number; readonly receiver: string | number }) => string;
  readonly led: (values: { readonly receiver: string | number }) => string;
  readonly court: string;
  readonly number: (values: { readonly number: string | number }) => string;
  readonly mistaken: HandedOverMistakenWords;
  readonly ledWithContact: (values: { readonly contact: string | number; readonly receiver: string | number }) => string;
}

export interface HandedOverUnderstoodWords {
  readonly fault_report: string;
  readonly citizen_proposal: string;
  readonly appeal: string;
  readonly damages_claim: string;
  readonly employer_matter: string;
  readonly whistleblowing: string;
  readonly urgent_danger: string;
  readonly other_authority: string;
}

export interface HandedOverMistakenWords {
  readonly appeal: string;
  readonly citizen_proposal: string;
  readonly other: string;
}

export interface ReceiverWords {
  readonly title: string;
  readonly intro: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly codeMissing: string;
  readonly unknownCode: string;
  readonly show: string;
  readonly caseTitle: (values: { readonly number: string | number }) => string;
  readonly number: string;
  readonly arrived: string;
  readonly handed: string;
  readonly confirmTitle: string;
  readonly name: string;
  readonly confirm: string;
  readonly backTitle: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly back: string;
  readonly said: ReceiverSaidWords;
  readonly already: ReceiverAlreadyWords;
  readonly refused: string;
}

export interface ReceiverSaidWords {
  readonly confirmed: string;
  readonly returned: string;
}

export interface ReceiverAlreadyWords {
  readonly confirmed: (values: { readonly day: string | number }) => string;
  readonly returned: (values: { readonly day: string | number }) => string;
  readonly withdrawn: string;
}

export interface PolicyWords {
  readonly title: string;
  readonly link: string;
  readonly none: string;
  readonly noneInForce: string;
  readonly versions: string;
  readonly version: (values: { readonly version: string | number }) => string;
  readonly shown: string;
  readonly window: PolicyWindowWords;
  readonly from: (values: { readonly day: string | number }) => string;
  readonly fromTo: (values: { readonly from: string | number; readonly to: string | number }) => string;
  readonly standing: PolicyStandingWords;
  readonly contents: string;
  readonly compare: string;
  readonly comparison: string;
  readonly back: string;
  readonly earlier: string;
  readonly later: string;
  readonly show: string;
  readonly onlyOne: string;
  readonly differences: (values: { readonly count: number }) => string;
  readonly onlyDifferences: string;
  readonly everything: string;
  readonly print: string;
  readonly isSwedish: string;
  readonly marks: PolicyMarksWords;
  readonly saysItself: (values: { readonly version: string | number }) => string;
  readonly saysNothing: (values: { readonly version: string | number }) => string;
}

export interface PolicyWindowWords {
  readonly in_force: (values: { readonly days: string | number }) => string;
  readonly past: (values: { readonly days: string | number }) => string;
  readonly coming: (values: { readonly days: string | number }) => string;
}

export interface PolicyStandingWords {
  readonly adopted: string;
  readonly proposed: string;
  readonly unknown: string;
}

export interface PolicyMarksWords {
  readonly title: string;
  readonly intro: string;
  readonly quotation: string;
  readonly reading: string;
  readonly default: string;
  readonly notYet: string;
}

export interface ApiWords {
  readonly unknownMunicipality: string;
  readonly unknownCode: string;
  readonly unknownUnit: string;
  readonly keyLength: (values: { readonly most: string | number }) => string;
  readonly otherBody: string;
  readonly contactOfAnonymous: string;
  readonly channelClosed: string;
  readonly anonymityNotAllowed: string;
  readonly replyNotDeclinable: string;
  readonly tooManyMessages: string;
  readonly noPolicy: string;
  readonly occurredFuture: string;
}

export interface VocabularyWords {
  readonly kind: VocabularyKindWords;
  readonly status: VocabularyStatusWords;
  readonly submitterType: VocabularySubmitterTypeWords;
  readonly channel: VocabularyChannelWords;
  readonly role: VocabularyRoleWords;
  readonly clock: VocabularyClockWords;
}

export interface VocabularyKindWords {
  readonly complaint: string;
  readonly praise: string;
  readonly suggestion: string;
  readonly view: string;
  readonly question: string;
}

export interface VocabularyStatusWords {
  readonly received: string;
  readonly registered: string;
  readonly in_progress: string;
  readonly answered: string;
  readonly handed_over: string;
  readonly closed: string;
}

export interface VocabularySubmitterTypeWords {
  readonly resident: string;
  readonly service_user: string;
  readonly relative: string;
  readonly customer: string;
  readonly organisation: string;
  readonly company: string;
  readonly visitor: string;
  readonly employee: string;
  readonly elected_member: string;
  readonly other: string;
}

export interface VocabularyChannelWords {
  readonly web: string;
  readonly api: string;
  readonly email: string;
  readonly phone: string;
  readonly letter: string;
  readonly visit: string;
  readonly paper_form: string;
  readonly fax: string;
}

export interface VocabularyRoleWords {
  readonly employee: string;
  readonly elected_member: string;
  readonly kontaktcenter: string;
  readonly registrar: string;
  readonly coordinator: string;
  readonly handler: string;
  readonly unit_manager: string;
  readonly department_manager: string;
  readonly quality_strategist: string;
  readonly statutory_assessor: string;
  readonly committee_reader: string;
  readonly archivist: string;
  readonly data_protection_officer: string;
  readonly administrator: string;
}

export interface VocabularyClockWords {
  readonly acknowledgement: string;
  readonly response: string;
  readonly review: string;
  readonly confirmation: string;
}

export interface ReplyWords {
  readonly hello: string;
  readonly helloByName: (values: { readonly name: string | number }) => string;
  readonly regards: string;
  readonly corrects: (values: { readonly day: string | number }) => string;
  readonly thanks: string;
  readonly thanksAs: (values: { readonly initial: string; readonly word: string | number }) => string;
  readonly thanksForPraise: string;
  readonly thanksForPraiseAs: (values: { readonly initial: string; readonly word: string | number }) => string;
  readonly regret: string;
  readonly process: string;
  readonly outcome: string;
  readonly outcomeOfPraise: string;
  readonly goFurther: (values: { readonly address: string | number; readonly phone: string | number; readonly reviewer: string | number }) => string;
  readonly authorities: (values: { readonly authorities: string | number }) => string;
  readonly reviewer: ReplyReviewerWords;
  readonly subject: ReplySubjectWords;
}

export interface ReplyReviewerWords {
  readonly nearest_manager: string;
  readonly department_manager: string;
  readonly quality_strategist: string;
}

export interface ReplySubjectWords {
  readonly complaint: (values: { readonly number: string | number }) => string;
  readonly praise: (values: { readonly number: string | number }) => string;
  readonly suggestion: (values: { readonly number: string | number }) => string;
  readonly view: (values: { readonly number: string | number }) => string;
  readonly question: (values: { readonly number: string | number }) => string;
  readonly unknown: (values: { readonly number: string | number }) => string;
}

export interface CalendarWords {
  readonly start: CalendarStartWords;
  readonly unit: CalendarUnitWords;
  readonly counted: (values: { readonly days: string | number }) => string;
  readonly skipped: (values: { readonly days: string | number }) => string;
  readonly rolled: string;
  readonly due: (values: { readonly day: string | number }) => string;
  readonly ticks: CalendarTicksWords;
  readonly dayOff: CalendarDayOffWords;
}

export interface CalendarStartWords {
  readonly arrival: (values: { readonly day: string | number }) => string;
  readonly acknowledgement: (values: { readonly day: string | number }) => string;
}

export interface CalendarUnitWords {
  readonly dag: string;
  readonly vardag: string;
  readonly arbetsdag: string;
}

export interface CalendarTicksWords {
  readonly dag: (values: { readonly day: string | number; readonly total: string | number }) => string;
  readonly vardag: (values: { readonly day: string | number; readonly total: string | number }) => string;
  readonly arbetsdag: (values: { readonly day: string | number; readonly total: string | number }) => string;
  readonly over: (values: { readonly over: string | number; readonly total: number }) => string;
  readonly none: CalendarTicksNoneWords;
  readonly sameDay: string;
}

export interface CalendarTicksNoneWords {
  readonly dag: (values: { readonly total: number }) => string;
  readonly vardag: (values: { readonly total: number }) => string;
  readonly arbetsdag: (values: { readonly total: number }) => string;
}

export interface CalendarDayOffWords {
  readonly saturday: string;
  readonly sunday: string;
  readonly closed: string;
  readonly new_years_day: string;
  readonly epiphany: string;
  readonly good_friday: string;
  readonly easter_day: string;
  readonly easter_monday: string;
  readonly first_of_may: string;
  readonly ascension_day: string;
  readonly whit_sunday: string;
  readonly whit_monday: string;
  readonly national_day: string;
  readonly midsummer_eve: string;
  readonly midsummer_day: string;
  readonly all_saints_day: string;
  readonly christmas_eve: string;
  readonly christmas_day: string;
  readonly second_day_of_christmas: string;
  readonly new_years_eve: string;
}
