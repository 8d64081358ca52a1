using System.Diagnostics;

namespace Connectors.Cli.Tests.Merging;

/// <summary>The three lines of configuration of docs/command-line.md, with real git and two branches.</summary>
public sealed class GitMergeDriverTests
{
    [Fact]
    public void Two_branches_of_a_definition_merge_by_meaning()
    {
        using var folder = Repository(Shop.Mine, Shop.Theirs);

        Assert.Equal(0, Git(folder, "merge", "theirs"));

        Assert.Equal(0, folder.Run("validate", "shop.json").ExitCode);
        var merged = folder.Read("shop.json");
        Assert.Contains("$.data", merged, StringComparison.Ordinal);
        Assert.Contains("refunds", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradiction_is_a_conflict_and_mine_stays_valid()
    {
        using var folder = Repository(Shop.Contradicting, Shop.Theirs);

        Assert.NotEqual(0, Git(folder, "merge", "theirs"));

        Assert.Equal(Shop.Contradicting, folder.Read("shop.json"));
    }

    private static TestFolder Repository(string mine, string theirs)
    {
        Assert.SkipUnless(HasGit(), "git is not installed.");
        var tool = Path.Combine(AppContext.BaseDirectory, "Connectors.Cli.dll");
        var folder = new TestFolder().With("shop.json", Shop.Baseline).With(".gitattributes", "*.json merge=connectors\n");
        Git(folder, "init", "-q", "-b", "mine");
        Git(folder, "config", "merge.connectors.driver", $"dotnet '{tool}' merge --base %O --mine %A --theirs %B -o %A");
        Commit(folder, "baseline");
        Git(folder, "checkout", "-q", "-b", "theirs");
        Commit(folder.With("shop.json", theirs), "theirs");
        Git(folder, "checkout", "-q", "mine");
        Commit(folder.With("shop.json", mine), "mine");
        return folder;
    }

    private static bool HasGit() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "git")) || File.Exists(Path.Combine(folder, "git.exe")));

    private static void Commit(TestFolder folder, string message)
    {
        Assert.Equal(0, Git(folder, "add", "-A"));
        Assert.Equal(0, Git(folder, "commit", "-q", "-m", message));
    }

    private static int Git(TestFolder folder, params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo(
            "git", ["-c", "user.name=Test", "-c", "user.email=test@test.example", "-c", "commit.gpgsign=false", .. args])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = git.StandardError.ReadToEndAsync();
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        TestContext.Current.TestOutputHelper?.WriteLine(error.Result);
        return git.ExitCode;
    }
}
