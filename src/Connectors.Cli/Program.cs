using Connectors.Cli;

return Tool.Run(args, Terminal.OfProcess());
