import type { DeviceKind, DeviceOverview, PairingView } from './devices.ts';
import type { MediaOverview, MediaRef } from './media.ts';
import type { Locale } from './page.ts';
import type { Paper, PrinterOverview } from './printing.ts';
import type { RefusalReason } from './refusal.ts';
import type {
  BranchSettings,
  BranchView,
  CounterRef,
  CounterSettings,
  CounterView,
  DashboardView,
  DevicesView,
  DisplayView,
  HistoryFilter,
  HistoryItem,
  JourneySettings,
  JourneyView,
  KioskView,
  PreviewedTicket,
  PriorityClassRef,
  PriorityClassSettings,
  ServiceSettings,
  ServiceView,
  SessionView,
  SpecialDay,
  StaffAccount,
  TicketView,
} from './snapshots.ts';
import type { PaperBlock } from './ticket-paper.ts';
import type { VoiceClip } from './voice.ts';

export interface FormError {
  reason: RefusalReason;
  /** The field's `name`; absent when the whole form was refused. */
  field?: string;
  /** Seconds. */
  retryAfter?: number;
}

/** What was typed, given back with an error; all values as the form sent them. */
export type FormValues = Record<string, string>;

// -- visitor: `/`, `/t/:ticketId`, `/status`

export interface HomeProps {
  /** Live: GET /api/v1/branches/{id}/services/live */
  snapshot: ServiceView[];
  branch: BranchView;
  /** All branches; more than one only where the operator has several. */
  branches: BranchView[];
  /** Idempotency: the hidden field `requestKey` of each form, the same for each submission of this rendering. */
  requestKey: string;
  /** Those that visitors may choose, the regular one first. One alone is no choice. */
  priorityClasses: PriorityClassRef[];
  journeys: JourneyView[];
  /** POST / : serviceId or journeyId, name, phone, priorityClass, requestKey, _csrf */
  values: { serviceId: string; name: string; phone: string; priorityClass: string } | null;
  error: FormError | null;
}

export interface TicketProps {
  /** Live: GET /api/v1/tickets/{id}/live . Cancel: POST /t/{id}/cancel with _csrf. */
  snapshot: TicketView;
  /** The absolute address of this page. */
  address: string;
  /** QR code of `address`: an SVG path of unit squares in a `size` x `size` box, quiet zone included. */
  qr: { size: number; path: string };
  error: FormError | null;
}

export interface StatusProps {
  /** GET /status?hp=... */
  phone: string | null;
  /** null before a search. */
  tickets: TicketView[] | null;
  error: FormError | null;
}

// -- display: `/display`

export interface DisplayProps {
  /** Live: GET /api/v1/branches/{id}/display/live */
  snapshot: DisplayView;
}

// -- display and kiosk: a screen that waits to be paired, also at `/display/pair` and `/kiosk/pair`

export interface PairingProps {
  /** Live: GET /api/v1/pairings/{kind}/live */
  snapshot: PairingView;
  kind: DeviceKind;
  /** Where an administrator types the code in, with it. */
  address: string;
  qr: { size: number; path: string };
}

// -- kiosk: `/kiosk`

export interface KioskProps {
  /** Live: GET /api/v1/kiosks/{id}/live, without pairing GET /api/v1/branches/{id}/kiosk/live */
  snapshot: KioskView;
}

// -- counter: `/counter` (choose one), `/counter/:counterId` (console)

export interface ChooseCounterProps {
  counters: (CounterRef & { open: boolean; staff: string | null; services: string[] })[];
}

export interface CounterProps {
  /** Live: GET /api/v1/counters/{id}/live . Commands: the JSON API under /api/v1. */
  snapshot: CounterView;
}

// -- account: `/login`, `/account`, `/account/password`

export interface LoginProps {
  /** Where to go afterwards: the hidden field `next`. POST /login : username, password, next, _csrf */
  next: string;
  username: string;
  error: FormError | null;
  /** Demonstration accounts exist and still have their password; name them on the page. */
  demonstration: { username: string; password: string; role: string }[];
}

export interface PasswordProps {
  /** POST /account/password : current, password, repeated, _csrf */
  error: FormError | null;
  forced: boolean;
}

export interface AccountProps {
  /** POST /account/sessions/{id}/revoke with _csrf */
  sessions: SessionView[];
  done: string | null;
}

// -- admin

export interface DashboardProps {
  /** Live: GET /api/v1/branches/{id}/dashboard/live */
  snapshot: DashboardView;
  branches: BranchView[];
}

export interface AdminBase {
  branch: BranchView;
  /** More than one: a chooser (`?branch=`). */
  branches: BranchView[];
  /** Key of the last success, e.g. `created`, from `?done=`. */
  done: string | null;
}

export interface StaffListProps extends AdminBase {
  accounts: StaffAccount[];
  counters: CounterRef[];
  services: { id: string; name: string }[];
}

/** GET /admin/staff/new, /admin/staff/{id}; POST the same address without /new. */
export interface StaffFormProps extends AdminBase {
  /** null for a new one. */
  account: StaffAccount | null;
  counters: CounterRef[];
  services: { id: string; name: string; prefix: string }[];
  /** username, name, role, password (new ones only); the counters and services apart. */
  values: FormValues;
  counterIds: string[];
  serviceIds: string[];
  error: FormError | null;
}

export interface CounterListProps extends AdminBase {
  counters: CounterSettings[];
  services: { id: string; name: string; prefix: string }[];
}

export interface CounterFormProps extends AdminBase {
  counter: CounterSettings | null;
  services: { id: string; name: string; prefix: string }[];
  /** name, position; the chosen services apart, in their order. */
  values: FormValues;
  serviceIds: string[];
  error: FormError | null;
}

export interface ServiceListProps extends AdminBase {
  services: ServiceSettings[];
}

export interface ServiceFormProps extends AdminBase {
  service: ServiceSettings | null;
  /** Whose numbers it may share. */
  services: ServiceSettings[];
  /**
   * name, group, prefix, digits, dailyQuota ('' unlimited), quota-web, quota-kiosk, quota-counter, quota-api ('' none of its own),
   * ownHours ('on': hours of its own), hours-0 ... hours-6 (Monday first; '' closed), lastIssueMinutes,
   * numbersOf ('' its own, or the id of the service whose numbers it shares), firstNumber, lastNumber ('' no end),
   * phoneRequired, onePerPhone ('on' or absent), position
   */
  values: FormValues;
  error: FormError | null;
}

export interface BranchListProps extends AdminBase {
  /** Null for those who belong to one branch. */
  mayAdd: boolean;
  all: BranchSettings[];
}

/** GET /admin/branches/new, /admin/branches/{id} */
export interface BranchFormProps extends AdminBase {
  /** null for a new one. */
  settings: BranchSettings | null;
  /**
   * name, timeZone ('': otherZone names it), otherZone, allDay ('on': no hours), hours-0 ... hours-6, minimumCalls, noShowDelay (seconds),
   * recallLimit ('' none), undoMinutes, transferPlace, breakReasons, results, cancelReasons (a line each)
   */
  values: FormValues;
  error: FormError | null;
}

/** GET /admin/rules[?counter=ID]; POST the same address: `do` is `save`, `preview` or (counters only) `inherit`. */
export interface RulesProps extends AdminBase {
  /** Null: the branch's own rule. */
  counter: CounterRef | null;
  counters: (CounterRef & { ownRule: boolean })[];
  /**
   * kind, maxWaitMinutes ('' none), by ('class' | 'service'), share-1 ... share-3, share-others, and 'on' for each
   * member of a group: class-1-<code>, service-1-<id> ... Sent as class-1=<code>, once for each member.
   */
  values: FormValues;
  services: { id: string; name: string; prefix: string }[];
  priorityClasses: PriorityClassRef[];
  /** Null before it is asked for. */
  preview: PreviewedTicket[] | null;
  /** How many wait in all, of whom the preview shows the first. */
  waiting: number;
  error: FormError | null;
}

export interface PriorityListProps extends AdminBase {
  classes: PriorityClassSettings[];
}

export interface PriorityFormProps extends AdminBase {
  priorityClass: PriorityClassSettings | null;
  /** nameId, nameEn, priority, visitorMayChoose ('on' or absent), position */
  values: FormValues;
  error: FormError | null;
}

/** GET /admin/calendar; POST the same (day, name, hours), /admin/calendar/delete (day), /admin/calendar/import (file). */
export interface CalendarProps extends AdminBase {
  /** From today on. */
  days: SpecialDay[];
  values: FormValues;
  /** Of a file that was refused; row 0: the file as a whole. */
  badRows: { row: number; problem: 'date' | 'hours' | 'name' | 'twice' | 'empty' | 'too-many' | 'unreadable' }[];
  error: FormError | null;
}

/** GET /admin/media; POST the same (files), /admin/media/{id}/delete. */
export interface MediaProps extends AdminBase {
  media: MediaOverview[];
  /** Files of this upload that were not taken. */
  refused: { name: string; reason: RefusalReason }[];
  error: FormError | null;
}

/**
 * GET /admin/voice?locale=&clip=&q=; POST the same (files: named for their clips, or the one for `clip`),
 * /admin/voice/house?locale=&clip= (back to the clip of the house).
 */
export interface VoiceProps extends AdminBase {
  /** In which it speaks. */
  language: Locale;
  /** What was searched for; empty: everything is shown. */
  q: string;
  clips: VoiceClip[];
  /** Names of counters that cannot be spoken yet, and the words of each that are missing. */
  unspoken: { name: string; clip: string; words: string[] }[];
  /** Chosen to be recorded; without an address there is no such clip yet. */
  chosen: { clip: string; address: string | null; own: boolean } | null;
  /** Of this upload, where not all were taken; null: it was. */
  results: { name: string; reason: RefusalReason | null }[];
  error: FormError | null;
}

export interface JourneyListProps extends AdminBase {
  journeys: JourneySettings[];
  services: { id: string; name: string; prefix: string }[];
}

export interface JourneyFormProps extends AdminBase {
  journey: JourneySettings | null;
  services: { id: string; name: string; prefix: string }[];
  /** name, position; the steps apart, in their order. */
  values: FormValues;
  serviceIds: string[];
  error: FormError | null;
}

export interface HistoryProps extends AdminBase {
  filter: HistoryFilter;
  items: HistoryItem[];
  nextCursor: string | null;
  /** How many match in all. */
  total: number;
  services: { id: string; name: string; prefix: string }[];
  counters: CounterRef[];
  error: FormError | null;
}

export interface AdminSessionsProps extends AdminBase {
  sessions: SessionView[];
}

/** GET /admin/devices; POST /admin/devices/{id}/{reload|identify|revoke|delete} */
export interface DeviceListProps extends AdminBase {
  /** Live: GET /api/v1/branches/{id}/devices/live */
  snapshot: DevicesView;
  /** Of a command that was refused. */
  error: FormError | null;
}

/** GET /admin/devices/pair?code=; POST the same. */
export interface PairDeviceProps extends AdminBase {
  /** Of the screen that shows the code; null until the code is known. */
  kind: DeviceKind | null;
  /** Those of this kind. */
  devices: { id: string; name: string; paired: boolean }[];
  /** code, deviceId ('' a new one), name */
  values: FormValues;
  error: FormError | null;
}

/** What the settings of a device may name. */
export interface DeviceChoices {
  services: { id: string; name: string; prefix: string }[];
  counters: CounterRef[];
  media: (MediaRef & { name: string })[];
  printers: { id: string; name: string }[];
}

/** GET /admin/displays/new, /admin/displays/{id} */
export interface DisplayFormProps extends AdminBase {
  /** null for a new one. */
  device: DeviceOverview | null;
  choices: DeviceChoices;
  /**
   * name, layout, theme, accent, locale ('' as the browser was told), logoId ('' none), runningText, source, languages (`id`, `id,en` ...),
   * numbers, sentence-id, sentence-en, volume, chime ('on' or absent), quietFrom, quietUntil, and seconds.ID of each picture;
   * what was chosen from lists apart
   */
  values: FormValues;
  serviceIds: string[];
  counterIds: string[];
  /** Counters whose names the clips cannot say in every language of the voice. */
  unspoken: string[];
  /** Ids of media, in their order. Sent as playlist=ID with order.ID. */
  playlist: string[];
  error: FormError | null;
}

/** GET /admin/kiosks/new, /admin/kiosks/{id} */
export interface KioskFormProps extends AdminBase {
  device: DeviceOverview | null;
  choices: DeviceChoices;
  /** name, locale, theme, accent, logoId ('' none), welcome, printing, printerId ('' none), paper, returnAfter */
  values: FormValues;
  serviceIds: string[];
  error: FormError | null;
}

/** What stands on a ticket's paper. */
export interface PaperContents {
  number: string;
  blocks: PaperBlock[];
  /** Address of the picture. */
  logo: string | null;
  qr: { size: number; path: string };
}

/** GET /admin/printers/new, /admin/printers/{id}; POST /admin/printers, /admin/printers/{id}[/test or /delete] */
export interface PrinterFormProps extends AdminBase {
  /** null for a new one. */
  printer: PrinterOverview | null;
  /** name, host, port, paper, reportsStatus ('on' or absent) */
  values: FormValues;
  error: FormError | null;
}

/** GET /admin/ticket-paper; POST the same (template, logoId, do: 'save' | 'preview' | 'reset') */
export interface TicketPaperProps extends AdminBase {
  values: FormValues;
  pictures: { id: string; name: string; printable: boolean }[];
  /** Of an imagined ticket; null when the template is refused. */
  preview: PaperContents | null;
  error: FormError | null;
}

// -- printing: `/t/:ticketId/print?paper=58|80[&auto=1]`

export interface PrintableTicketProps {
  ticketId: string;
  paper: Paper;
  /** Opens the print dialogue by itself. */
  auto: boolean;
  contents: PaperContents;
}

// -- any surface

export interface ErrorProps {
  status: number;
  reason: RefusalReason;
}
