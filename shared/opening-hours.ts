/** Open from the first minute on, up to but without the last: `HH:MM`, at most `24:00`. */
export type OpenSpan = readonly [from: string, until: string];

/** A day's spans in order, with breaks between them; none: closed. */
export type DayHours = readonly OpenSpan[];

/** Monday first. */
export type WeekHours = readonly [DayHours, DayHours, DayHours, DayHours, DayHours, DayHours, DayHours];
