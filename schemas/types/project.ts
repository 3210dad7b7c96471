/* Generated from src/settings by `npm run generate`. Do not edit. */
export interface ProjectFile {
  /**
   * The JSON Schema that editors check this file by.
   */
  $schema?: string;
  /**
   * The version of this file's form: 1.
   */
  format: 1;
  /**
   * The project's stores by name.
   */
  stores: {
    [k: string]: {
      /**
       * Folders of documents, relative to the project file; a later one overrides an earlier one.
       */
      layers: string[];
    };
  };
  /**
   * Where the settings are applied: local, production.
   */
  environments: {
    [k: string]: {
      /**
       * pglite:FOLDER, pglite:memory, postgres://…, or env("DATABASE_URL").
       */
      database:
        | string
        | {
            /**
             * Name of the environment variable that holds the database's address.
             */
            $env: string;
          };
      /**
       * Folders of documents, relative to the project file; a later one overrides an earlier one.
       */
      layers?: string[];
      /**
       * The stores of this environment, each with layers of its own over all others; left out: all stores.
       */
      stores?: {
        [k: string]: {
          /**
           * Folders of documents, relative to the project file; a later one overrides an earlier one.
           */
          layers?: string[];
        };
      };
      /**
       * What a plan may do at once without consent; one edit of a layer under several stores counts as one.
       */
      guards?: {
        /**
         * How many documents one plan may add, change and delete without --allow many-changes; left out: any number.
         */
        maxChanges?: number;
        /**
         * How many of these it may delete; 0: none without consent.
         */
        maxDeletes?: number;
      };
      /**
       * Values that documents see: settings(({ vars }) => …).
       */
      vars?: {
        [k: string]: string | number | boolean;
      };
    };
  };
}
