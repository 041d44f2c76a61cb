/** Epoch milliseconds. */
export type Millis = number;

/** SQLite has no booleans, and 0/1 works the same on both engines. */
export type Flag = 0 | 1;

/** `YYYY-MM-DD` in the branch's zone. */
export type Day = string;

/** JSON of a type that the code which reads it names. */
export type Json = string;
