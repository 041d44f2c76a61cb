interface Hours {
  opens_at: string | null;
  closes_at: string | null;
}

/** Whether `HH:MM` lies in the service's hours: from the first minute on, up to but without the last. */
export function isWithinHours({ opens_at, closes_at }: Hours, time: string): boolean {
  return (opens_at === null || time >= opens_at) && (closes_at === null || time < closes_at);
}
