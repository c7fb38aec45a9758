/** Which function a panel shows. */
export interface FunctionRef {
  namespace: string;
  name: string;
}
