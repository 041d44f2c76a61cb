/** Made-up people whose names and numbers can be recognised anywhere, to see that no public answer carries them. */
export class PrivateDetails {
  readonly #run: string;
  readonly #pattern: RegExp;
  /** How many public texts were looked at. */
  looked = 0;
  /** Where a name or phone number was found. */
  readonly leaks: string[] = [];

  /** `run`: five digits. */
  constructor(run: string) {
    this.#run = run;
    const phone = [...`812${run}`].join('[\\s().-]*');
    this.#pattern = new RegExp(`Penguji ${run}|${phone}`);
  }

  of(index: number): { name: string; phone: string } {
    const serial = String(index).padStart(4, '0');
    return { name: `Penguji ${this.#run} ${serial}`, phone: `+62812${this.#run}${serial}` };
  }

  look(text: string, where: string): void {
    this.looked++;
    if (this.#pattern.test(text)) this.leaks.push(where);
  }
}
