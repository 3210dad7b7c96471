/** What is on record of a setting: how the last apply that set it left it. */

export interface RecordedResource {
  readonly specDigest: string;
  readonly rowDigest: string;
  readonly protect: boolean;
  readonly revision: number;
}
