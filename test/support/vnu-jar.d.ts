/** The Nu HTML checker; the package has no types of its own. */
declare module 'vnu-jar' {
  /** Where the jar is. */
  const path: string;
  export default path;
}
