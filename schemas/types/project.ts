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
  /**
   * What rules need to know that is no setting; without it they say: not checked.
   */
  facts?: {
    /**
     * What is sold: a CSV or JSON file of the project, or a query. Columns: sku, product, category, listPrice, cost, stock, dailySales.
     */
    products?:
      | string
      | {
          /**
           * One SELECT over the environment's database, run by plan, apply and advise in a read-only transaction.
           */
          query: string;
        };
  };
  /**
   * How bad findings of a rule or of advice are, by code, where this project sees it otherwise.
   */
  severity?: {
    [k: string]: "error" | "warning" | "advice" | "off";
  };
  /**
   * Single findings of rules and advice that are accepted for a time, with a reason and an owner.
   */
  waive?: {
    /**
     * The rule's or the advice's code: orders/slow-confirmation.
     */
    code: string;
    /**
     * Where it is waived: flagship/order_policy, coupon.spring-10 in every store, or with stars: * /coupon.*.
     */
    address: string;
    /**
     * The only environment in which; left out: in all.
     */
    environment?: string;
    /**
     * Why it may be so here, for whoever reads it in a year.
     */
    reason: string;
    /**
     * Who answers for it: a person or a team.
     */
    owner: string;
    /**
     * The last day on which it holds: 2027-06-30. After it, the waiver is an error.
     */
    until: string;
  }[];
}
