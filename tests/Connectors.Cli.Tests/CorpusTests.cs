using System.Text;

namespace Connectors.Cli.Tests;

/// <summary>The tool on real documents: what one command writes the next one reads.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Files => [.. Repository.Corpus.Count > 0 ? Repository.Corpus.Select(Name) : ["(none)"]];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_document_imports_validates_and_keeps_its_fingerprint(string name)
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real documents are not at hand: ../shared/corpus is missing.");
        var document = Repository.Corpus.Single(file => Name(file) == name);
        using var folder = new TestFolder();

        Assert.Equal((0, ""), Outcome(folder.Run("import", "openapi", document, "-o", "once.json")));
        Assert.Equal((0, ""), Outcome(folder.Run("import", "openapi", document, "-o", "twice.json")));
        Assert.Equal(new ToolRun(0, "", "once.json: valid\n"), folder.Run("validate", "once.json"));

        var fingerprint = folder.Run("fingerprint", "once.json").Output.Split(' ')[0];
        Assert.Equal($"{fingerprint}  twice.json\n", folder.Run("fingerprint", "twice.json").Output);
        Assert.Equal(
            $"{fingerprint}  -\n",
            ToolRun.In(folder.Path, File.ReadAllBytes(folder.File("once.json")), "fingerprint", "-").Output);
        Assert.Equal(
            folder.Read("once.json"),
            ToolRun.In(folder.Path, Encoding.UTF8.GetBytes(File.ReadAllText(document)), "import", "openapi", "-").Output);
    }

    private static string Name(string file) => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";

    private static (int ExitCode, string Output) Outcome(ToolRun run) => (run.ExitCode, run.Output);
}
