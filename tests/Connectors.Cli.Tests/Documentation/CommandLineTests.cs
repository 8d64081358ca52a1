using System.Text.Json.Nodes;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Tests.Documentation;

/// <summary>Every call in docs/command-line.md that starts with a prompt is run, and its output compared with the page.</summary>
public sealed class CommandLineTests
{
    private const string Prompt = "$ connectors ";

    public static TheoryData<string> Calls => [.. Blocks().Select(block => block.Call)];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_on_the_page_gives_the_output_that_it_shows(string call)
    {
        using var folder = Examples();
        Assert.SkipWhen(
            call.Contains("airtable", StringComparison.Ordinal) && !TryAddAirtable(folder),
            "The real connector definitions are not at hand (../shared/corpus).");

        var run = folder.Run(call.Split(' '));

        Assert.Equal(Blocks().Single(block => block.Call == call).Output, run.Output + run.Error);
    }

    [Fact]
    public void The_page_shows_every_command_of_the_tool()
    {
        var page = File.ReadAllText(Repository.File("docs", "command-line.md"));

        Assert.All(
            Cli.Commands.CommandList.Create(Terminal.OfProcess()),
            command => Assert.Contains($"connectors {command.Name}", page, StringComparison.Ordinal));
        Assert.Contains("connectors merge --base %O --mine %A --theirs %B -o %A", page, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Call, string Output)> Blocks()
    {
        var blocks = File.ReadAllText(Repository.File("docs", "command-line.md"))
            .Split("```console\n")
            .Skip(1)
            .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
        foreach (var block in blocks.Where(block => block.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            var end = block.IndexOf('\n', StringComparison.Ordinal);
            yield return (block[Prompt.Length..end], block[(end + 1)..]);
        }
    }

    private static TestFolder Examples()
    {
        var folder = new TestFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.File("docs", "examples")))
            folder.With(Path.GetFileName(file), File.ReadAllBytes(file));
        return folder;
    }

    /// <summary>The connector and the edits that the page describes.</summary>
    private static bool TryAddAirtable(TestFolder folder)
    {
        var versions = Path.Combine(Repository.Root, "..", "shared", "corpus", "airtable");
        if (!Directory.Exists(versions)) return false;
        folder
            .With("airtable-1.json", File.ReadAllBytes(Path.Combine(versions, "00.json")))
            .With("airtable-2.json", File.ReadAllBytes(Path.Combine(versions, "01.json")));
        folder.Run("import", "openapi", "airtable-1.json", "-o", "my-airtable.json");
        var mine = JsonNode.Parse(folder.Read("my-airtable.json"))!;
        var list = mine["endpoints"]!.AsArray().Single(endpoint => (string?)endpoint!["key"] == "ListRecords")!;
        list["name"] = "Receive my records";
        list["headers"] = JsonNode.Parse("""[{ "key": "Accept", "value": "application/json" }]""");
        mine["authentication"]![0]!["variables"]![0]!["help"] = "Ask the data team.";
        mine["endpoints"]!.AsArray().Add(JsonNode.Parse("""
            { "key": "tables", "name": "Receive tables", "path": "/meta/bases/{{Base ID}}/tables", "records": "$.tables",
              "variables": [{ "key": "Base ID", "required": true }] }
            """));
        folder.With("my-airtable.json", mine.ToJsonString());
        folder.With("answers.json", """[{ "path": "authentication[API Key].variables[apiKey].help", "choice": "mine" }]""");
        return true;
    }
}
