using Connectors.Cli;
using Connectors.Cli.Terminals;

return Tool.Run(args, Terminal.OfProcess());
