using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OwnersAndCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Times",
                table: "UpdateRecords",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTime>(
                name: "RunBegunAt",
                table: "Organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CredentialKeys",
                table: "Instances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PackageOwners",
                columns: table => new
                {
                    PackageId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageOwners", x => new { x.PackageId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_PackageOwners_Packages_PackageId",
                        column: x => x.PackageId,
                        principalTable: "Packages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PackageOwners_MemberId",
                table: "PackageOwners",
                column: "MemberId");

            // Who published a release of a package owns it; where none of them is a publisher any more, all publishers do.
            migrationBuilder.Sql(
                "INSERT INTO [PackageOwners] ([PackageId], [MemberId], [AddedAt], [AddedBy]) "
                + "SELECT r.[PackageId], m.[Id], MIN(r.[PublishedAt]), m.[DisplayName] FROM [Releases] r "
                + "INNER JOIN [AspNetUsers] m ON m.[DisplayName] = r.[PublishedBy] "
                + "WHERE m.[IsPublisher] = 1 AND m.[DeactivatedAt] IS NULL GROUP BY r.[PackageId], m.[Id], m.[DisplayName]");
            migrationBuilder.Sql(
                "INSERT INTO [PackageOwners] ([PackageId], [MemberId], [AddedAt], [AddedBy]) "
                + "SELECT r.[PackageId], m.[Id], MIN(r.[PublishedAt]), m.[DisplayName] FROM [Releases] r CROSS JOIN [AspNetUsers] m "
                + "WHERE m.[IsPublisher] = 1 AND m.[DeactivatedAt] IS NULL "
                + "AND NOT EXISTS (SELECT 1 FROM [PackageOwners] o WHERE o.[PackageId] = r.[PackageId]) "
                + "GROUP BY r.[PackageId], m.[Id], m.[DisplayName]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PackageOwners");

            migrationBuilder.DropColumn(
                name: "Times",
                table: "UpdateRecords");

            migrationBuilder.DropColumn(
                name: "RunBegunAt",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "CredentialKeys",
                table: "Instances");
        }
    }
}
