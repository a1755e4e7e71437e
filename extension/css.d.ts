// The bundler puts a style sheet into the script as text.
declare module "*.css" {
  const styles: string;
  export default styles;
}
