using System.CommandLine;

namespace Connectors.Cli.Calling;

/// <summary>Whether people or a program read the result.</summary>
internal sealed class FormatOption : Option<OutputFormat>
{
    public FormatOption() : base("--format")
    {
        Description = "text for people (default), or json for programs: one document on standard output";
        HelpName = "text|json";
        CustomParser = result => result.Tokens[0].Value switch
        {
            "text" => OutputFormat.Text,
            "json" => OutputFormat.Json,
            var other => Refuse(result, other),
        };
        CompletionSources.Add("text", "json");
    }

    private static OutputFormat Refuse(System.CommandLine.Parsing.ArgumentResult result, string format)
    {
        result.AddError($"Unknown format '{format}'. Use --format text or --format json.");
        return default;
    }
}

internal enum OutputFormat
{
    Text,
    Json,
}
