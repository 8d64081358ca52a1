namespace Connectors.Cli.Tests;

/// <summary>A folder of its own for a test, gone with it.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("connectors-cli-").FullName;

    /// <summary>The names of the files in it, in order.</summary>
    public IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public TestFolder With(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return this;
    }

    public TestFolder With(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return this;
    }

    public string Read(string name) => System.IO.File.ReadAllText(File(name));

    public ToolRun Run(params IReadOnlyList<string> args) => ToolRun.In(Path, [], args);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
