namespace Connectors.Architecture.Tests.Folders;

/// <summary>Something in a folder that uses something in another one.</summary>
/// <param name="From">The folder that uses, below the project.</param>
/// <param name="To">The folder that is used.</param>
/// <param name="By">The file that uses.</param>
/// <param name="Name">What it uses.</param>
internal sealed record FolderUse(string From, string To, string By, string Name);
