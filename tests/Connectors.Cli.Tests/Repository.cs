namespace Connectors.Cli.Tests;

/// <summary>Files of the repository that tests read, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Real OpenAPI documents, or nothing where they are not at hand.</summary>
    public static IReadOnlyList<string> Corpus { get; } = FindCorpus();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Connectors.sln"))) folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("The tests run from within the repository: Connectors.sln is in no folder above them.");
    }

    private static string[] FindCorpus()
    {
        var corpus = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus"));
        return Directory.Exists(corpus)
            ? [.. Directory.EnumerateFiles(corpus, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }
}
